using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>
/// A project of Zoho Books that another connection of the organization has in its own company of Procore. An order is written into the
/// company whose project it names, and into no other one.
/// </summary>
internal sealed record ForeignProject
{
    /// <summary>Its project_id.</summary>
    public required string ZohoId { get; init; }

    /// <summary>The other connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The company that it leads to.</summary>
    public required long CompanyId { get; init; }

    /// <summary>The project there.</summary>
    public required long ProcoreId { get; init; }

    /// <summary>What it is called there; empty where that is not known.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether the two are linked there; else its number says so.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Whether they were linked there before the project was linked here.</summary>
    public bool IsFirst { get; init; }

    /// <summary>What people call it.</summary>
    [JsonIgnore]
    public string Called => (Name.Length > 0 ? $"'{Name}'" : FormattableString.Invariant($"project {ProcoreId}"))
        + FormattableString.Invariant($" of Procore company {CompanyId} (connection '{ConnectionId}')");
}
