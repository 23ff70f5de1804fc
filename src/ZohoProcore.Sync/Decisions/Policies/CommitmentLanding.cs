namespace ZohoProcore.Sync;

/// <summary>
/// In which status the commitments of issued orders land in Procore: a choice at set-up, because it decides what the budget shows.
/// </summary>
public static class CommitmentLanding
{
    /// <summary>The statuses that can be chosen, with what each does to Procore's standard budget.</summary>
    public static IReadOnlyList<CommitmentLandingChoice> Choices { get; } =
    [
        new(CommitmentFields.Draft, "the budget shows nothing of it, and a person sets it further in Procore"),
        new("Processing", "its amount is pending in the budget and not committed, and a person approves it in Procore"),
        new("Submitted", "its amount is pending in the budget and not committed, and a person approves it in Procore"),
        new(CommitmentStatuses.Approved, "its amount is committed in the budget, and Procore locks its vendor and its lines"),
    ];

    /// <summary>That nobody chose, with the choices.</summary>
    internal static PolicyProblem NotChosen => new(
        "commitmentStatusByOrderStatus",
        string.Empty,
        "choose in which status the commitments of issued orders land. "
            + $"{string.Join("; ", Choices.Select(choice => $"{choice.Status}: {choice.Effect}"))}.");

    /// <summary>Policies by which the commitments of issued orders land in a status. What lands earlier by default stays early.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="status">One of <see cref="Choices"/>.</param>
    /// <exception cref="ArgumentException">It is none of the choices.</exception>
    public static SyncPolicies In(SyncPolicies policies, string status)
    {
        _ = policies ?? throw new ArgumentNullException(nameof(policies));
        var order = Choices.Select(choice => choice.Status).ToList();
        var chosen = order.IndexOf(status);
        if (chosen < 0)
        {
            throw new ArgumentException($"It has to be one of {string.Join(", ", order)}.", nameof(status));
        }

        return policies with
        {
            CommitmentStatusByOrderStatus = new(
                SyncPolicies.UsualStatuses.ToDictionary(
                    pair => pair.Key, pair => order[Math.Min(chosen, order.IndexOf(pair.Value))]),
                StringComparer.Ordinal),
        };
    }
}

/// <summary>A status in which commitments can land.</summary>
/// <param name="Status">The status, as Procore has it.</param>
/// <param name="Effect">What it does to the budget.</param>
public sealed record CommitmentLandingChoice(string Status, string Effect);
