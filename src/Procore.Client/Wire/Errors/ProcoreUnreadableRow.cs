using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A record of an answer that cannot be read, because a field that decides (an id, an amount, a status, a date) is not what belongs there.
/// It costs no other record. It prints where it is odd, and nothing of what it holds.
/// </summary>
public sealed record ProcoreUnreadableRow
{
    /// <summary>The id of the record, where the answer has one.</summary>
    public string? Id { get; init; }

    /// <summary>The field that cannot be read, as a path inside the record, such as <c>$.line_items[1].amount</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Why it cannot be read, without its value.</summary>
    public required string Reason { get; init; }

    /// <summary>The whole record, as Procore sent it.</summary>
    public required JsonElement Json { get; init; }

    internal static ProcoreUnreadableRow Of(UnreadableRow row) => new()
    {
        Id = row.Json.TryGetOnce("id", out JsonElement id) ? RecordId.Told(id) : null,
        Field = row.Field,
        Reason = row.Reason,
        Json = row.Json,
    };

    /// <summary>The same for callers: an id, and a name that stands twice, are the service's own words.</summary>
    internal ProcoreUnreadableRow Cleaned(IReadOnlyList<string> secrets) => this with
    {
        Id = Id is { } id && ServiceText.Without(id, secrets) == id ? id : null,
        Field = ServiceText.Shown(Field, secrets),
    };

    /// <summary>A text or a number of the record.</summary>
    internal static string? Member(JsonElement json, string name) =>
        json.TryGetOnce(name, out JsonElement value) ? JsonIds.ReadText(value) : null;

    /// <inheritdoc />
    public override string ToString() =>
        $"record {RecordId.Shown(Id) ?? "without id"}, {ServiceText.Line(Field)}: {ServiceText.Line(Reason)}";
}
