using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Which policies hold, and which version of them that is. Pure.</summary>
internal static class PolicyVersions
{
    private const string Connecting = "connect";

    /// <summary>
    /// The policies after a connection was added or changed. What is given as it was given before says nothing new, so that what people
    /// changed meanwhile stays; anything else is a change, or a proposal where it may write already.
    /// </summary>
    /// <param name="noted">What was noted; null for a connection that is new or that an earlier version added.</param>
    /// <param name="known">The policies that it has; null when it is new.</param>
    /// <param name="given">The policies that it is given.</param>
    /// <param name="isAtOnce">Whether what is given holds at once, because nothing was approved or written yet.</param>
    /// <param name="now">The time now.</param>
    public static PolicyState Given(PolicyState? noted, SyncPolicies? known, SyncPolicies given, bool isAtOnce, Instant now)
    {
        var said = given.CommitmentStatusByOrderStatus is not null;
        var hash = HashOf(said ? given : given with { CommitmentStatusByOrderStatus = SyncPolicies.UsualStatuses });
        given = Completed(given, noted?.Policies ?? known);
        var before = noted ?? new()
        {
            Version = 1,
            Policies = known ?? given,
            By = Connecting,
            Since = known is null ? now : null,
            Given = known is null ? hash : HashOf(known),
            IsSpread = true,
        };
        var isChoice = said && before.Policies.CommitmentStatusByOrderStatus is null;
        return before.Given == hash && !isChoice ? before with { Proposed = null }
            : PolicyComparison.Between(before.Policies, given) is not { Count: > 0 } others ? before with { Given = hash, Proposed = null }
            : !isAtOnce ? before.Proposed?.Given == hash ? before
            : before with { Proposed = new() { Policies = given, Since = now, Differences = others, Given = hash } }
            : before with
            {
                Version = before.Version + 1,
                Policies = given,
                By = Connecting,
                Note = string.Empty,
                Since = now,
                Proposed = null,
                Given = hash,
                IsSpread = false,
            };
    }

    /// <summary>What a person's word makes of the policies: it answers what is proposed.</summary>
    public static PolicyState Taken(PolicyState before, SyncPolicies policies, string by, string note, Instant now)
    {
        var answered = before with { Proposed = null, Given = before.Proposed?.Given ?? before.Given };
        return HashOf(before.Policies) == HashOf(policies) ? answered : answered with
        {
            Version = before.Version + 1,
            Policies = policies,
            By = by,
            Note = note,
            Since = now,
            IsSpread = false,
        };
    }

    /// <summary>Policies with what was chosen before where they say nothing: silence takes no choice back.</summary>
    public static SyncPolicies Completed(SyncPolicies given, SyncPolicies? before) => given with
    {
        CommitmentStatusByOrderStatus = given.CommitmentStatusByOrderStatus ?? before?.CommitmentStatusByOrderStatus,
    };

    /// <summary>The hash of what orders rest on: nothing of an alignment, nor of how long plans are kept.</summary>
    public static string HashOfOrders(SyncPolicies policies) => HashOf(policies with { Alignment = null, KeepPlansForDays = null });

    /// <summary>The hash of policies, as of those that orders are looked at with.</summary>
    public static string HashOf(SyncPolicies policies) => ContentHash.Of(policies, PlainPoliciesJson.Default.SyncPolicies);

    /// <summary>What the audit says of a change.</summary>
    public static AuditDraft Entry(PolicyState state, IReadOnlyList<PolicyDifference> differences, string effect) => new()
    {
        Kind = AuditKind.ConnectionChanged,
        Actor = state.By,
        Result = FormattableString.Invariant($"policies {state.Version}"),
        Reason = $"{PolicyComparison.Words(differences)}. {effect} {state.Note}".TrimEnd(),
    };

    /// <summary>What the audit says where a person keeps the policies that hold, in place of those that are proposed.</summary>
    public static AuditDraft Kept(string by, string note) => new()
    {
        Kind = AuditKind.ConnectionChanged,
        Actor = by,
        Result = "policies kept",
        Reason = $"What is proposed is not taken. {note}".TrimEnd(),
    };

    /// <summary>What the audit says where policies are proposed, or no longer; nothing where that is as it was.</summary>
    public static IEnumerable<AuditDraft> Proposals(PolicyState? before, PolicyState after)
    {
        if (before?.Proposed?.Given == after.Proposed?.Given)
        {
            yield break;
        }

        yield return new()
        {
            Kind = AuditKind.ConnectionChanged,
            Actor = Connecting,
            Result = after.Proposed is null ? "policies no longer proposed" : "policies proposed",
            Reason = after.Proposed is { } proposed
                ? $"{PolicyComparison.Words(proposed.Differences)}. "
                    + "The policies that hold stay until a person takes these."
                : string.Empty,
        };
    }
}
