/** The words of carrying out an approved plan that its rooms share. */
package org.mediaretention.disposition;
