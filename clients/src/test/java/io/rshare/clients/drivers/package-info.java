/** Drivers of the clients for Java: programs that make the calls they are told, one a line. */
package io.rshare.clients.drivers;
