using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of a commitment's change order, in version 2.0 only: ids and amounts as text, <c>quantity</c> of answers a number.</summary>
internal sealed class ChangeOrderLineEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_change_orders/{id}/line_items";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "prime_line_item_id", "commitment_line_item_id", "description", "uom", "wbs_code_id", "tax_code_id")
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{line_id}", call => Answer(Line(call, Order(call)))),
        new("PATCH", Root + "/{line_id}", Update),
        new("DELETE", Root + "/{line_id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        return ProcoreReply.Envelope(call, Order(call).Lines, Shape);
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreChangeOrder change = Unlocked(Order(call));
        JsonObject values = Read(call, change);
        ProcoreWbsCode wbs = Wbs(change, values) ?? throw ProcoreProblem.BadRequest("wbs_code_id", "is required and has to be a budget code of this project");
        if (values["amount"] is null && !IsUnitBased(change))
            throw ProcoreProblem.BadRequest("amount", "can't be blank");
        ProcoreChangeOrderLine line = new(state.NextId()) { WbsCode = wbs, Position = change.Lines.Count + 1 };
        change.Lines.Add(line);
        return Write(call, change, line, values);
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreChangeOrder change = Unlocked(Order(call));
        ProcoreChangeOrderLine line = Line(call, change);
        JsonObject values = Read(call, change);
        line.WbsCode = Wbs(change, values) ?? line.WbsCode;
        return Write(call, change, line, values);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreChangeOrder change = Unlocked(Order(call));
        ProcoreChangeOrderLine line = Line(call, change);
        change.Lines.Remove(line);
        call.RecordIds.Add(line.Id);
        ChangeOrderEndpoints.Changed(state, change, call.Actor);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Write(ProcoreCall call, ProcoreChangeOrder change, ProcoreChangeOrderLine line, JsonObject values)
    {
        line.Quantity = Number(values, "quantity") ?? line.Quantity;
        line.UnitCost = Number(values, "unit_cost") ?? line.UnitCost;
        line.Unit = (string?)values["uom"] ?? line.Unit;
        line.Description = (string?)values["description"] ?? line.Description;
        line.TaxCodeId = Id(values, "tax_code_id") ?? line.TaxCodeId;
        line.ContractLineId = Id(values, "commitment_line_item_id") ?? line.ContractLineId;
        decimal? measured = IsUnitBased(change) && (values.ContainsKey("quantity") || values.ContainsKey("unit_cost")) ? line.Quantity * line.UnitCost : null;
        line.Amount = Math.Round(Number(values, "amount") ?? measured ?? line.Amount, 2, MidpointRounding.AwayFromZero);
        call.RecordIds.Add(line.Id);
        ChangeOrderEndpoints.Changed(state, change, call.Actor);
        return Answer(line);
    }

    private JsonObject Read(ProcoreCall call, ProcoreChangeOrder change)
    {
        FieldErrors errors = new();
        JsonObject values = Fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["quantity", "unit_cost", "uom"])
        {
            if (values[name] is not null && !IsUnitBased(change))
                errors.Add(name, "is only accepted on unit quantity SOVs");
        }

        if (values.ContainsKey("amount") && values["amount"] is null && !IsUnitBased(change))
            errors.Add("amount", "can't be blank");
        if (values["commitment_line_item_id"] is not null && !change.Contract.Lines.Exists(line => line.Id == Id(values, "commitment_line_item_id")))
            errors.Add("commitment_line_item_id", "does not exist");
        if (values["prime_line_item_id"] is not null)
            errors.Add("prime_line_item_id", "does not exist");
        if (values["tax_code_id"] is not null && !state.TaxCodes.Any(known => known.Id == Id(values, "tax_code_id") && !known.Archived))
            errors.Add("tax_code_id", "does not exist");

        if (values["wbs_code_id"] is not null && Wbs(change, values) is null)
            errors.Add("wbs_code_id", "does not exist in this project");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private ProcoreChangeOrder Order(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        return ChangeOrderEndpoints.Find(state, call, ChangeOrderEndpoints.Project(state, call));
    }

    private ProcoreChangeOrder Unlocked(ProcoreChangeOrder change) => change.IsApproved && state.Switches.ApprovedChangeOrdersLock
        ? throw new ProcoreProblem(409, FieldErrors.Of("base", "cannot be changed while the change order is approved"))
        : change;

    private static ProcoreChangeOrderLine Line(ProcoreCall call, ProcoreChangeOrder change)
    {
        long id = call.PathId("line_id");
        return change.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private ProcoreWbsCode? Wbs(ProcoreChangeOrder change, JsonObject values) =>
        Id(values, "wbs_code_id") is { } id && state.WbsCodes.TryGetValue(id, out ProcoreWbsCode? wbs) && wbs.CostCode.ProjectId == change.Contract.Project.Id
            ? wbs
            : null;

    private static bool IsUnitBased(ProcoreChangeOrder change) => change.Contract.Text("accounting_method") is "unit";

    private static long? Id(JsonObject values, string name) =>
        long.TryParse((string?)values[name], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    private static decimal? Number(JsonObject values, string name) => values[name] is { } value ? ProcoreMoney.Parse(value) : null;

    private ProcoreReply Answer(ProcoreChangeOrderLine line) => ProcoreReply.Ok(new JsonObject { ["data"] = Shape(line) });

    private JsonObject Shape(ProcoreChangeOrderLine line) => new()
    {
        ["id"] = ProcoreShapes.Id(line.Id),
        ["prime_line_item_id"] = null,
        ["commitment_line_item_id"] = line.ContractLineId is { } id ? ProcoreShapes.Id(id) : null,
        ["description"] = line.Description,
        ["uom"] = line.Unit,
        ["quantity"] = line.Quantity,
        ["unit_cost"] = line.UnitCost is { } cost ? ProcoreMoney.Text(cost) : null,
        ["amount"] = ProcoreMoney.Text(line.Amount),
        ["extended_type"] = "manual",
        ["wbs_code_id"] = ProcoreShapes.Id(line.WbsCode.Id),
        ["wbs_code"] = new JsonObject
        {
            ["id"] = ProcoreShapes.Id(line.WbsCode.Id),
            ["flat_code"] = line.WbsCode.FlatCode,
            ["description"] = line.WbsCode.Description,
        },
        ["tax_code_id"] = line.TaxCodeId is { } code && state.Switches.ChangeOrderLinesShowTaxCodes ? ProcoreShapes.Id(code) : null,
        ["position"] = line.Position,
    };
}
