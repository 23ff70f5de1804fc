namespace ZohoProcore.Sync;

/// <summary>The steps of one commitment on their way into Procore, with what came of them so far.</summary>
internal sealed class CommitmentWrite(PlannedCommitment planned, IReadOnlyList<SyncStep> steps, ExistingCommitment? existing)
{
    public PlannedCommitment Planned { get; } = planned;

    /// <summary>The commitment's id, once it has one.</summary>
    public long ContractId { get; set; } = existing?.ContractId ?? 0;

    public bool IsNew { get; } = existing is null;

    /// <summary>What Procore says it comes to, once it said so after the last write.</summary>
    public decimal? GrandTotal { get; set; }

    /// <summary>Why Procore does not want it; a person has to look.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What went wrong on the way; it is tried again.</summary>
    public Exception? Failure { get; private set; }

    public bool GoesOn => Refusal is null && Failure is null;

    public SyncStep? Step(SyncStepKind kind) => GoesOn ? steps.FirstOrDefault(step => step.Kind == kind) : null;

    public void Refuse(string reason) => Refusal ??= reason;

    public void Fail(Exception failure) => Failure ??= failure;
}
