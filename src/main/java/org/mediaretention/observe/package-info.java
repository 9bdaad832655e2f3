/** What operators and their tools see of a server: its health, its numbers, its audits. */
package org.mediaretention.observe;
