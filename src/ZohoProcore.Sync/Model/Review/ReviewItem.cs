using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Where a review item stands.</summary>
public enum ReviewStatus
{
    /// <summary>A person has to decide.</summary>
    Open,

    /// <summary>A person decided.</summary>
    Decided,

    /// <summary>It settled itself: the record was corrected at its source.</summary>
    Settled,
}

/// <summary>One finding that a person has to look at.</summary>
public sealed record ReviewItem
{
    /// <summary>The id: the same finding on the same record always has the same one.</summary>
    public required string Id { get; init; }

    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The order's number, for people.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>What is wrong, what to do next and what could be chosen.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The hash of the state of affairs it is about; a decision holds for exactly this.</summary>
    public string StateHash { get; init; } = string.Empty;

    /// <summary>
    /// The version of what a person sees: both sides, as they were read, and what is asked about them. A decision names the one that it
    /// was taken on (<see cref="ReviewDecision.Version"/>).
    /// </summary>
    [JsonIgnore]
    public string Version => ItemVersion.Of(this);

    /// <summary>Where it stands.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>What was decided, or null.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>What can be decided, each with what happens then and how it is taken back.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReviewAnswer> Answers => ReviewAnswer.Of(Finding, Key.Kind);

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When it was decided or settled.</summary>
    public Instant? ClosedAt { get; init; }
}
