/** When the program works by itself. */
package org.mediaretention.schedule;
