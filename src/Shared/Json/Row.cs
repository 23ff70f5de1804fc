using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A record of an answer, or what is left of one that cannot be read: one odd record costs no other.</summary>
internal sealed class Row<T> : IRow
    where T : class
{
    public Row(T value) => Value = value;

    public Row(UnreadableRow unreadable) => Unreadable = unreadable;

    internal T? Value { get; }

    // Not public, so that the serializer does not take it for a member.
    internal UnreadableRow? Unreadable { get; }

    /// <summary>
    /// Of a kind of record that need not have an id: what two records have in common only when they say the same; 0 where there is an id.
    /// </summary>
    internal ulong Print { get; set; }

    /// <summary>Whether nothing is there of what the record could tell: in a list it is a row like others, alone it is no answer.</summary>
    internal bool SaysNothing { get; init; }

    UnreadableRow? IRow.Unreadable => Unreadable;

    UnreadableRow? IRow.Whole => Unreadable ?? (SaysNothing ? UnreadableRow.SaysNothing : null);
}

/// <summary>What an answer may hold in place of a record.</summary>
internal interface IRow
{
    /// <summary>What cannot be read; null when all is well.</summary>
    UnreadableRow? Unreadable { get; }

    /// <summary>The same where it is all that was asked for.</summary>
    UnreadableRow? Whole { get; }
}

/// <summary>A record that cannot be read.</summary>
/// <param name="Json">All of it, as it was sent.</param>
/// <param name="Field">The path of the field that cannot be read.</param>
/// <param name="Reason">Why, in words that quote nothing.</param>
internal sealed record UnreadableRow(JsonElement Json, string Field, string Reason)
{
    /// <summary>An answer that holds none of what it is for.</summary>
    public static UnreadableRow SaysNothing { get; } = new(default, "$", RecordId.Nothing);

    /// <summary>An answer without the data that it wraps.</summary>
    public static UnreadableRow WithoutData { get; } = new(default, "$.data", RecordId.Nothing);

    /// <summary>What is wrong, with the path from the root of the answer.</summary>
    /// <param name="root">Where in the answer the record stands.</param>
    public string Describe(string root = "$") =>
        Reason == RecordId.Reason && Field.IndexOf('.', 2) < 0 ? "the record has no id"
            : Reason == RecordId.Nothing ? (ReferenceEquals(this, WithoutData) ? "its data is missing" : "it says nothing")
            : $"the field {root}{Field[1..]}: {Reason.TrimEnd('.')}";

    public override string ToString() => Field + ": " + Reason;
}
