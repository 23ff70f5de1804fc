using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The custom fields of commitments: single writes take them as <c>custom_field_{id}</c>, sync actions do not, and commitments show them
/// under <c>custom_fields</c> with their types.
/// </summary>
internal sealed class ProcoreCustomFields(ProcoreState state)
{
    /// <summary>Their definitions, which are the company's.</summary>
    public static readonly IReadOnlyList<(long Id, string Label, string Type)> All =
    [
        (598134400000001, "Buyer", "string"),
        (598134400000002, "Retention reviewed", "boolean"),
        (598134400000003, "Approved budget", "decimal"),
        (598134400000004, "Area", "lov_entry"),
        // Of a type that no document names.
        (598134400000005, "Rating", "rating"),
    ];

    public IEnumerable<ProcoreRoute> Routes => [new("GET", "/rest/v1.1/companies/{company_id}/custom_field_definitions", List)];

    /// <summary>The fields with what writes of them take.</summary>
    public static FieldSet AddTo(FieldSet fields) => All.Aggregate(fields, (now, field) => now.With(KindOf(field.Type), Name(field.Id)));

    /// <summary>What a record shows of them.</summary>
    public static JsonObject Of(ProcoreRecord record)
    {
        JsonObject shown = [];
        foreach ((long id, _, string type) in All)
        {
            if (record.Values[Name(id)] is { } value)
                shown[Name(id)] = new JsonObject { ["data_type"] = type, ["value"] = value.DeepClone() };
        }

        return shown;
    }

    private static string Name(long id) => FormattableString.Invariant($"custom_field_{id}");

    private static FieldKind KindOf(string type) => type switch
    {
        "boolean" => FieldKind.Flag,
        "decimal" => FieldKind.Decimal,
        "lov_entry" => FieldKind.Integer,
        _ => FieldKind.Text,
    };

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page", "filters[with_label]");
        state.CompanyFromPath(call);
        string label = call.Query.Text("filters[with_label]") ?? "";
        return ProcoreReply.Page(
            call,
            [.. All.Where(field => field.Label.Contains(label, StringComparison.OrdinalIgnoreCase))],
            field => new JsonObject { ["id"] = field.Id, ["label"] = field.Label, ["active"] = true, ["data_type"] = field.Type, ["variant"] = null, ["description"] = null },
            state.Switches.DefaultPage,
            Math.Min(100, state.Switches.LargestPage));
    }
}
