using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What an audit entry records.</summary>
public enum AuditKind
{
    /// <summary>A record changed its state.</summary>
    StateChanged,

    /// <summary>A commitment is about to be written.</summary>
    Intent,

    /// <summary>What became of an intent.</summary>
    Outcome,

    /// <summary>A link was stored.</summary>
    Linked,

    /// <summary>A person decided something.</summary>
    Decided,

    /// <summary>A webhook was accepted.</summary>
    WebhookAccepted,

    /// <summary>A webhook was refused: a wrong signature, a wrong organization or company.</summary>
    WebhookRefused,

    /// <summary>A connection was added, changed or lost its authorization.</summary>
    ConnectionChanged,

    /// <summary>Someone asked for a replay.</summary>
    Replayed,

    /// <summary>A decision was used up by the write that it allowed.</summary>
    DecisionUsed,

    /// <summary>A decision ended because what it was about changed.</summary>
    DecisionLapsed,

    /// <summary>A person took a decision back.</summary>
    DecisionWithdrawn,
}

/// <summary>What is to be recorded; sequence, time and hashes are added when it is stored.</summary>
public record AuditDraft
{
    /// <summary>What happened.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>Who did it: <c>sync</c>, <c>webhook</c>, or a person's name.</summary>
    public string Actor { get; init; } = "sync";

    /// <summary>The record, as text, or empty.</summary>
    public string Record { get; init; } = string.Empty;

    /// <summary>The Zoho order's number, or empty.</summary>
    public string OrderNumber { get; init; } = string.Empty;

    /// <summary>The Procore project, or zero.</summary>
    public long ProjectId { get; init; }

    /// <summary>The Procore commitment, or zero while it has no id yet.</summary>
    public long ContractId { get; init; }

    /// <summary>The commitment's origin_id, or empty.</summary>
    public string OriginId { get; init; } = string.Empty;

    /// <summary>The hash of the input the plan rested on, or empty.</summary>
    public string InputHash { get; init; } = string.Empty;

    /// <summary>The hash of the plan, or empty.</summary>
    public string PlanHash { get; init; } = string.Empty;

    /// <summary>The state after the change, or what came out; empty where it does not apply.</summary>
    public string Result { get; init; } = string.Empty;

    /// <summary>Why, or what exactly, in words. Never a secret, never a payload.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The decision that it is about or rests on, or empty.</summary>
    public string DecisionId { get; init; } = string.Empty;
}

/// <summary>One entry of a connection's audit, chained to the one before it.</summary>
public sealed record AuditEntry : AuditDraft
{
    /// <summary>The version of the form that it is hashed in; 1 for entries from before decisions had ids.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The position in the connection's chain; 1 is the first, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was stored.</summary>
    public required Instant At { get; init; }

    /// <summary>The hash of the entry before, in hex; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over the previous hash and this entry, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// Makes the entry that follows another one, as a store appends it. Its time is cut to milliseconds, and characters that no store
    /// keeps are replaced.
    /// </summary>
    /// <param name="previous">The last entry of the connection's chain; null where it has none yet.</param>
    /// <param name="draft">What is to be recorded.</param>
    /// <param name="at">When it is stored.</param>
    public static AuditEntry Following(AuditEntry? previous, AuditDraft draft, Instant at) => AuditChain.Seal(
        draft ?? throw new ArgumentNullException(nameof(draft)), (previous?.Sequence ?? 0) + 1, at, previous?.Hash ?? AuditChain.Genesis);
}
