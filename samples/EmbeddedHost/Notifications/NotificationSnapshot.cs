using NodaTime;

namespace EmbeddedHost;

/// <summary>What there is to tell, as it stands now.</summary>
/// <param name="Now">When.</param>
/// <param name="Connections">Of each connection.</param>
internal sealed record NotificationSnapshot(Instant Now, IReadOnlyList<ConnectionSnapshot> Connections);

/// <summary>What there is to tell of one connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as it is configured.</param>
internal sealed record ConnectionSnapshot(string Id, string Name)
{
    /// <summary>How many questions are open.</summary>
    public int Questions { get; init; }

    /// <summary>The oldest of them, the oldest first.</summary>
    public IReadOnlyList<OpenQuestion> Oldest { get; init; } = [];

    /// <summary>How many orders wait for a go-ahead.</summary>
    public int AwaitingGoAhead { get; init; }

    /// <summary>The services that do not let it in any more.</summary>
    public IReadOnlyList<LockedService> Locked { get; init; } = [];

    /// <summary>Why its work stands still; null where it does not.</summary>
    public string? StandsStill { get; init; }

    /// <summary>The past months that do not tie, as both ledgers were read last.</summary>
    public IReadOnlyList<UntiedMonth> Months { get; init; } = [];

    /// <summary>Whether there is anything that a person may want to know.</summary>
    public bool HasNews => Questions > 0 || AwaitingGoAhead > 0 || Locked.Count > 0 || StandsStill is not null || Months.Count > 0;
}

/// <summary>A question that waits for a person.</summary>
/// <param name="Number">The number of its order.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Since">Since when it waits.</param>
internal sealed record OpenQuestion(string Number, string Sentence, Instant Since);

/// <summary>A service that only a person can open again.</summary>
/// <param name="Service">Which.</param>
/// <param name="Since">Since when.</param>
/// <param name="Sentence">What it said.</param>
internal sealed record LockedService(string Service, Instant? Since, string Sentence);

/// <summary>A month that does not tie.</summary>
/// <param name="Month">Which, as in <c>2026-11</c>.</param>
/// <param name="Orders">How many orders do not.</param>
/// <param name="ChangedAfterClose">Whether it was closed, and the orders changed after that.</param>
internal sealed record UntiedMonth(string Month, int Orders, bool ChangedAfterClose);
