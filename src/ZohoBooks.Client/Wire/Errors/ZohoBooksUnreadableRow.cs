using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A row of a list that cannot be read: one odd value costs no other row. It prints without its content.</summary>
public sealed record ZohoBooksUnreadableRow
{
    /// <summary>Its id, as it was sent; null when it has none that can be read.</summary>
    public string? Id { get; init; }

    /// <summary>The field that cannot be read, as a path inside the row, such as <c>$.line_items[1].rate</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Why, in a sentence that quotes nothing of the row.</summary>
    public required string Reason { get; init; }

    /// <summary>The whole row as it was sent.</summary>
    public required JsonElement Json { get; init; }

    /// <inheritdoc />
    public override string ToString() =>
        $"record {RecordId.Shown(Id) ?? "without id"}, {ServiceText.Line(Field)}: {ServiceText.Line(Reason)}";
}
