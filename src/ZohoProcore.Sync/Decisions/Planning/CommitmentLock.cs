namespace ZohoProcore.Sync;

/// <summary>
/// Whether an order can be written over its commitment, and what a person does first where it can't: what the words of questions, their
/// answers and the check of a decision say, they say by this. Pure.
/// </summary>
internal static class CommitmentLock
{
    /// <summary>What keeps the order from being written over fields of a commitment.</summary>
    public static OverwriteLock Of(ExistingCommitment existing, IEnumerable<string> fields) =>
        !existing.IsLocked || !fields.Any(CommitmentFields.IsLockable) ? OverwriteLock.None
        : existing.HasChangeOrders ? OverwriteLock.ChangeOrders
        : OverwriteLock.Status;

    /// <summary>What keeps the order from being written over what a finding is about.</summary>
    public static OverwriteLock Of(ExistingCommitment existing, Finding finding) =>
        finding.Code == FindingCodes.ChangeOrderUnknown || ReviewAnswer.DraftsAgain(finding)
        ? OverwriteLock.None // another change order is no change of the lines
        : Of(existing, (finding.Differences ?? []).Select(field => field.Field));

    /// <summary>How a person lets the order overwrite a commitment, as a part of a sentence about it and Procore.</summary>
    public static string Way(ExistingCommitment existing, IEnumerable<string> fields)
    {
        var reason = Of(existing, fields);
        var first = First(existing, reason);
        return reason switch
        {
            OverwriteLock.None => "let the order overwrite it",
            OverwriteLock.Status => $"{first}, and let the order overwrite it",
            _ => $"{first}, and retry, to let the order overwrite it then",
        };
    }

    /// <summary>What keeps it from being written over, as a part of a sentence.</summary>
    public static string Why(ExistingCommitment existing, OverwriteLock reason) => reason == OverwriteLock.ChangeOrders
        ? "has approved change orders in Procore, which lock its vendor and its lines"
        : $"is {existing.Status} in Procore, which locks its vendor and its lines";

    /// <summary>What a person does away with first; empty where nothing has to be.</summary>
    public static string First(ExistingCommitment existing, OverwriteLock reason)
    {
        const string Out = "void or delete the commitment's approved change orders in Procore";
        return reason switch
        {
            OverwriteLock.None => string.Empty,
            OverwriteLock.Status => $"set the commitment from {existing.Status} back to Draft in Procore",
            _ => CommitmentStatuses.Locks(existing.Status) ? $"{Out}, set it from {existing.Status} back to Draft there" : Out,
        };
    }

    /// <summary>How a person ends a commitment, as a sentence: what is locked can't be deleted before it is set back to Draft.</summary>
    public static string End(string name, params string[] statuses) => statuses.Any(CommitmentStatuses.Locks)
        ? $"Close {name} in Procore, or set it back to Draft there and delete it"
        : $"Delete or close {name} in Procore";
}
