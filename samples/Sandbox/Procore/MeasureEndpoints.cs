using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The company's units of measure and tax codes, to read.</summary>
internal sealed class MeasureEndpoints(ProcoreState state)
{
    private const long FirstUnit = 7200000000000;

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/companies/{company_id}/uoms", Units),
        new("GET", "/rest/v1.0/tax_codes", TaxCodes),
    ];

    private ProcoreReply Units(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        state.CompanyFromPath(call);
        List<(string Name, long Id)> units = [.. state.Units.Order(StringComparer.Ordinal).Select((name, i) => (name, FirstUnit + i))];
        return ProcoreReply.Page(
            call,
            units,
            unit => new JsonObject { ["id"] = unit.Id, ["name"] = unit.Name, ["is_standard"] = true, ["uom_category"] = new JsonObject { ["id"] = 1, ["name"] = "Other" } },
            state.Switches.DefaultPage,
            state.Switches.LargestPage);
    }

    private ProcoreReply TaxCodes(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "page", "per_page");
        state.CompanyFromQuery(call);
        return ProcoreReply.Page(
            call,
            [.. state.TaxCodes],
            (ProcoreTaxCode code) => new JsonObject { ["id"] = code.Id, ["code"] = code.Code, ["description"] = code.Code, ["origin_data"] = null, ["origin_id"] = null, ["rate1"] = code.Rate, ["archived"] = code.Archived },
            state.Switches.DefaultPage,
            Math.Min(100, state.Switches.LargestPage));
    }
}
