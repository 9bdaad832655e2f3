/** What the program asks of the machine it runs on. */
package org.mediaretention.machine;
