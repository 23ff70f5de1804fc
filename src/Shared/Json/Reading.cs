using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>What the records of one answer have in common while it is read.</summary>
/// <param name="json">All of the answer.</param>
/// <param name="options">How it is read.</param>
/// <param name="texts">Texts that repeat.</param>
/// <param name="rowsKeepAll">Whether rows of lists keep the members that nobody knows.</param>
internal ref struct Reading(ReadOnlySpan<byte> json, JsonSerializerOptions options, SharedTexts texts, bool rowsKeepAll)
{
    public ReadOnlySpan<byte> Json { get; } = json;

    public JsonSerializerOptions Options { get; } = options;

    public SharedTexts Texts { get; } = texts;

    public bool RowsKeepAll { get; } = rowsKeepAll;

    /// <summary>Whether the record that is read is a row of a list.</summary>
    public bool IsInList { get; set; }

    /// <summary>The names of the row before, in its order; the next one has the same, mostly.</summary>
    public NameInRow[]? Names { get; set; }

    /// <summary>How many of them there are; no two are the same.</summary>
    public int NameCount { get; set; }

    public readonly ReadOnlySpan<byte> NameAt(int index) => Json.Slice(Names![index].Start, Names[index].Length);
}

/// <summary>A name in an answer, and the member that it names; null where nobody knows it.</summary>
internal readonly record struct NameInRow(int Start, int Length, object? Member);
