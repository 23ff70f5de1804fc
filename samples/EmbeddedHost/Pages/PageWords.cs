using System.Globalization;
using System.Text;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Numbers, times and names as people read them.</summary>
internal static class PageWords
{
    private static readonly (RecordKind Kind, string Words)[] Kinds =
    [
        (RecordKind.PurchaseOrder, "order"),
        (RecordKind.Commitment, "commitment"),
        (RecordKind.Vendor, "vendor"),
        (RecordKind.Directory, "vendors, projects and codes of both sides"),
        (RecordKind.OrderScan, "orders that changed lately in Zoho Books"),
        (RecordKind.CommitmentScan, "commitments that changed lately in Procore"),
        (RecordKind.FullScan, "all orders and their commitments"),
        (RecordKind.Connection, "whether both services answer"),
    ];

    // What the core does for itself goes by the connection's kind as well.
    private static readonly (string Id, string Words)[] OfConnection = [("clocks", "the clocks of both services"), ("kept", "what policy keeps no longer")];

    /// <summary>An amount with its thousands apart.</summary>
    public static string Money(decimal amount) => Words.MoneyApart(amount);

    /// <summary>How much of a whole something is, of a hundred; less than nothing is none.</summary>
    public static int Share(decimal part, decimal whole) => whole <= 0 ? 0 : (int)Math.Round(100 * Math.Clamp(part / whole, 0, 1), MidpointRounding.AwayFromZero);

    /// <summary>A time; a person is told when by the clock that both ledgers are kept by.</summary>
    public static string Time(Instant at) => at.ToString("uuuu-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A name in which nothing is hidden: what a screen would not show, or would turn around, stands there as its number.</summary>
    public static string Name(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (IsHidden(rune)) shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else shown.Append(rune);
        return shown.ToString();
    }

    /// <summary>What is looked at, as people call it; a kind of the host's own by its own name.</summary>
    public static string Key(RecordKey key)
    {
        if (Array.Find(OfConnection, one => key.Kind == RecordKind.Connection && one.Id == key.Id).Words is { } own) return own;
        var known = Kinds.FirstOrDefault(one => one.Kind == key.Kind).Words;
        return known is null ? Name(key.ToString()) : key.Id.Length == 0 ? known : known.Contains(' ', StringComparison.Ordinal) ? $"{known} ({Name(key.Id)})" : $"{known} {Name(key.Id)}";
    }

    /// <summary>What a question is about: an order by its number, else what is linked, else what was looked at.</summary>
    public static string About(ReviewItem item) =>
        item.OrderNumber.Length > 0 ? Name(item.OrderNumber) : item.Finding.LinkTarget?.Name is { Length: > 0 } linked ? Name(linked) : Key(item.Key);

    /// <summary>Where an order stands.</summary>
    public static string State(RecordState state) => state switch
    {
        RecordState.Applying => "being written",
        RecordState.Synced => "both sides agree",
        RecordState.NeedsReview => "a person has to decide",
        RecordState.Filtered => "not ours by policy",
        RecordState.Skipped => "left out by a person",
        RecordState.Orphaned => "one side is gone",
        RecordState.Conflict => "changed in Procore",
        RecordState.AwaitingApproval => "waits for the go-ahead",
        RecordState.Failed => "failed, tried again",
        RecordState.Aborted => "failed too often",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>An answer.</summary>
    public static string Action(ReviewAction action) => action switch
    {
        ReviewAction.Retry => "Look again",
        ReviewAction.Link => "Link",
        ReviewAction.Reject => "They are not the same",
        ReviewAction.Skip => "Leave it out",
        ReviewAction.KeepProcore => "Keep what Procore says",
        ReviewAction.OverwriteProcore => "Write it over",
        ReviewAction.WriteAgain => "Write it again",
        ReviewAction.Waive => "Accept it",
        ReviewAction.Create => "Make it in Procore",
        ReviewAction.Choose => "Choose",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>A word about a link.</summary>
    public static string Action(LinkAction action) => action switch
    {
        LinkAction.Link => "Link",
        LinkAction.Unlink => "Unlink the two",
        LinkAction.Reject => "They are not the same",
        LinkAction.Allow => "Allow the two again",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>What somebody decided about an order, and about what of it: of several that are alike each is told from the others.</summary>
    public static string Decision(OrderDecision decision)
    {
        string[] about = [.. (decision.Fields ?? []).Select(one => one.Field), decision.Code ?? string.Empty, decision.Subject ?? string.Empty];
        var told = string.Join(", ", about.Where(one => one.Length > 0).Select(Name));
        return told.Length == 0 ? Action(decision.Action) : $"{Action(decision.Action)} ({told})";
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
