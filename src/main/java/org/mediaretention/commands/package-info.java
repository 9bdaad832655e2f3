/** What a person may ask for on the command line. */
package org.mediaretention.commands;
