using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Which policies hold, and which version of them that is. Pure.</summary>
internal static class PolicyVersions
{
    private const string Connecting = "connect";

    /// <summary>
    /// The policies after a connection was added or changed. What is given as it was given before says nothing new, so that what people
    /// changed meanwhile stays; anything else is a change.
    /// </summary>
    /// <param name="noted">What was noted; null for a connection that is new or that an earlier version added.</param>
    /// <param name="known">The policies that it has; null when it is new.</param>
    /// <param name="given">The policies that it is given.</param>
    /// <param name="now">The time now.</param>
    public static PolicyState Given(PolicyState? noted, SyncPolicies? known, SyncPolicies given, Instant now)
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
        return before.Given == hash && !isChoice ? before
            : HashOf(before.Policies) == hash ? before with { Given = hash }
            : before with
            {
                Version = before.Version + 1,
                Policies = given,
                By = Connecting,
                Note = string.Empty,
                Since = now,
                Given = hash,
                IsSpread = false,
            };
    }

    /// <summary>Policies with what was chosen before where they say nothing: silence takes no choice back.</summary>
    public static SyncPolicies Completed(SyncPolicies given, SyncPolicies? before) => given with
    {
        CommitmentStatusByOrderStatus = given.CommitmentStatusByOrderStatus ?? before?.CommitmentStatusByOrderStatus,
    };

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
}
