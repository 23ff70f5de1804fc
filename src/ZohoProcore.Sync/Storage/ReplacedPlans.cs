using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// What replaced plans rested on: let go once policy keeps it no longer. The states of directories among it go once no kept plan rests on
/// them (<c>UnusedStates</c>); the audit and whatever stands are kept for ever.
/// </summary>
internal static class ReplacedPlans
{
    private const string LetGo = "plans.let-go";

    /// <summary>How many snapshots one commit removes, and others wait for.</summary>
    private const int AtOnce = 500;

    /// <summary>How many are removed at one time: the rest comes with the next.</summary>
    private const int Most = 100_000;

    /// <summary>Lets go of what is kept no longer.</summary>
    /// <returns>What to note of it: up to when it was let go; nothing where nothing was.</returns>
    public static async ValueTask<IReadOnlyDictionary<string, string>> LetGoAsync(
        ISyncStore store, Connection connection, Instant now, CancellationToken cancellationToken)
    {
        var note = new Dictionary<string, string>(StringComparer.Ordinal);
        if (connection.Policies.PlansAreKept is not { } length)
        {
            return note;
        }

        var before = now - length;
        var (gone, last) = (0, AtOnce);
        while (last == AtOnce && gone < Most)
        {
            last = await store.RemoveReplacedSnapshotsAsync(connection.Id, before, AtOnce, cancellationToken).ConfigureAwait(false);
            gone += last;
        }

        if (gone > 0)
        {
            note[LetGo] = InstantPattern.ExtendedIso.Format(before);
        }

        return note;
    }

    /// <summary>Why what is not kept can't be planned again.</summary>
    public static async ValueTask<string> WhyAsync(
        ISyncStore store, Connection connection, string inputHash, CancellationToken cancellationToken)
    {
        var until = await store.GetCursorAsync(connection.Id, LetGo, cancellationToken).ConfigureAwait(false);
        // The note comes after what it is about: a process that ends between them leaves none.
        return until is null
            ? $"Nothing is kept of an input {inputHash}, and it is not noted that anything plans rested on was let go: look in the audit "
                + "whether one was made of it here."
            : FormattableString.Invariant(
                $"What a plan rested on was let go where another one took its place before {until}; policy (keepPlansForDays) ")
                + (connection.Policies.PlansAreKept is { } length
                    ? FormattableString.Invariant($"keeps it {length.TotalDays} days. ")
                    : "keeps it for ever by now. ")
                + $"Nothing is kept of the input {inputHash}, so its plan can't be made again; what it came to stands in the audit.";
    }
}
