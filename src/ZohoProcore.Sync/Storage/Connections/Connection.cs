using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// One Zoho Books organization joined to one Procore company. Connections are data: a host adds and removes them while it runs. Credentials
/// are not part of it; they come from the vault.
/// </summary>
public sealed record Connection
{
    /// <summary>The host's name for the connection: 1 to 64 letters, digits, <c>-</c> or <c>_</c>. Part of webhook addresses.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The data centre that holds the organization. Required, unless <see cref="DataCenter"/> is set.</summary>
    public ZohoRegion? Region { get; init; }

    /// <summary>
    /// A data centre that <see cref="ZohoRegion"/> does not name, in place of <see cref="Region"/>. Stored with the connection.
    /// </summary>
    public ZohoDataCenter? DataCenter { get; init; }

    /// <summary>The Zoho Books organization_id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The Procore environment that holds the company.</summary>
    public required ProcoreEnvironment Environment { get; init; }

    /// <summary>The Procore company id, sent with every call.</summary>
    public required long CompanyId { get; init; }

    /// <summary>What this customer wants: which statuses become which, where cost codes are written, how often to scan.</summary>
    public SyncPolicies Policies { get; init; } = new();
}
