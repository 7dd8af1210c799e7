package io.rshare.application;

import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.port.IdSource;
import io.rshare.domain.port.KnownAccounts;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.Usages;
import io.rshare.domain.share.SharingSettings;

/**
 * What operations are made of.
 *
 * @param shares all resource shares
 * @param listings the same shares as lists
 * @param usages what accounts have of counted things
 * @param accounts all accounts
 * @param directories all resource directories
 * @param storedDirectories the same as they are stored now, to be changed
 * @param catalogue what is known of the resources themselves
 * @param ids source of new ids
 * @param tokens page tokens
 * @param settings what the installation has chosen
 */
public record Ports(
    ResourceShares shares,
    Listings listings,
    Usages usages,
    KnownAccounts accounts,
    ResourceDirectories directories,
    Directories storedDirectories,
    ResourceCatalogue catalogue,
    IdSource ids,
    PageTokens tokens,
    SharingSettings settings) {}
