/** Text from outside: one form in which all of it may be kept and shown. */
package org.mediaretention.text;
