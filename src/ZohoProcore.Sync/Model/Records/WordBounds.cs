using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>What a person saw when they changed policies. Orders beyond it wait for an approval of their own.</summary>
internal sealed record PolicyBounds
{
    /// <summary>The version of the policies that they took.</summary>
    public required int Version { get; init; }

    /// <summary>Who took them.</summary>
    public required string By { get; init; }

    /// <summary>The orders of which it was known what the policies make of them, by purchaseorder_id, or contact_id of a vendor.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>What was shown of those that become something else, by purchaseorder_id.</summary>
    public required IReadOnlyDictionary<string, WaitingPlan> Shown { get; init; }

    /// <summary>
    /// The known ones that are written as they would have been before: nothing more was shown of the others. Null in bounds of earlier
    /// versions, which do not tell.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AsBefore { get; init; }
}

/// <summary>What a person saw when they gave a go-ahead. What it reaches beyond that waits for an approval of its own.</summary>
internal sealed record GoAheadBounds
{
    /// <summary>Who gave it.</summary>
    public required string By { get; init; }

    /// <summary>Whether nothing was written before it.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The hashes of the plans that they saw, by purchaseorder_id.</summary>
    public required IReadOnlyDictionary<string, string> Seen { get; init; }

    /// <summary>
    /// The host's own kinds that it is the first for: what of them failed before it nobody saw. Null in bounds of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Kinds { get; init; }
}
