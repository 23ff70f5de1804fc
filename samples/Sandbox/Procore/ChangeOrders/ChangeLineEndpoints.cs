using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of change orders of the contracts of one kind, in version 2.0 only: ids and amounts as text, <c>quantity</c> of answers a number.</summary>
internal sealed class ChangeLineEndpoints<TChange>(ProcoreState state, ChangeEndpoints<TChange> changes)
    where TChange : ProcoreChange
{
    // Those of commitments may also name the line of a prime contract that they are for.
    private FieldSet Fields => field ??= new FieldSet()
        .With(FieldKind.Text, changes.ContractLine, "prime_line_item_id", "description", "uom", "wbs_code_id", "tax_code_id")
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{line_id}", call => Answer(Line(call, Order(call)))),
        new("PATCH", Root + "/{line_id}", Update),
        new("DELETE", Root + "/{line_id}", Delete),
    ];

    private string Root => "/rest/v2.0/companies/{company_id}/projects/{project_id}/" + changes.Name + "/{id}/line_items";

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page", "view");
        call.Query.Choice("view", "default", "extended");
        return ProcoreReply.Envelope(call, Order(call).Lines, Shape);
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        TChange change = Unlocked(Order(call));
        JsonObject values = Read(call, change);
        ProcoreWbsCode wbs = Wbs(change, values) ?? throw ProcoreProblem.BadRequest("wbs_code_id", "is required and has to be a budget code of this project");
        if (values["amount"] is null && !change.IsUnitBased)
            throw ProcoreProblem.BadRequest("amount", "can't be blank");
        ProcoreChangeOrderLine line = new(state.NextId(), call.Now) { WbsCode = wbs, Position = change.Lines.Count + 1 };
        change.Lines.Add(line);
        return Write(call, change, line, values);
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        TChange change = Unlocked(Order(call));
        ProcoreChangeOrderLine line = Line(call, change);
        JsonObject values = Read(call, change);
        line.WbsCode = Wbs(change, values) ?? line.WbsCode;
        return Write(call, change, line, values);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        TChange change = Unlocked(Order(call));
        ProcoreChangeOrderLine line = Line(call, change);
        change.Lines.Remove(line);
        call.Touched(line);
        changes.Changed(call, change);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Write(ProcoreCall call, TChange change, ProcoreChangeOrderLine line, JsonObject values)
    {
        line.Merge(values);
        bool isMeasured = change.IsUnitBased && values["amount"] is null && (values.ContainsKey("quantity") || values.ContainsKey("unit_cost"));
        if (isMeasured || values["amount"] is not null)
        {
            decimal amount = isMeasured ? ProcoreMoney.Parse(line.Values["quantity"]) * ProcoreMoney.Parse(line.Values["unit_cost"]) : ProcoreMoney.Parse(values["amount"]);
            line.Amount = Currencies.Round(state.CurrencyOf(change.Project), amount);
        }

        call.Touched(line);
        changes.Changed(call, change);
        return Answer(line);
    }

    private JsonObject Read(ProcoreCall call, TChange change)
    {
        FieldErrors errors = new();
        JsonObject values = Fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["quantity", "unit_cost", "uom"])
        {
            if (values[name] is not null && !change.IsUnitBased)
                errors.Add(name, "is only accepted on unit quantity SOVs");
        }

        if (values.ContainsKey("amount") && values["amount"] is null && !change.IsUnitBased)
            errors.Add("amount", "can't be blank");
        if (values[changes.ContractLine] is not null && !(Id(values, changes.ContractLine) is { } own && change.IsOfContract(own)))
            errors.Add(changes.ContractLine, "does not exist");
        if (values["prime_line_item_id"] is not null && !state.PrimeContracts.Values.Any(one => one.Project.Id == change.Project.Id && one.Lines.Exists(line => line.Id == Id(values, "prime_line_item_id"))))
            errors.Add("prime_line_item_id", "does not exist");
        if (values["tax_code_id"] is not null && !state.TaxCodes.Any(known => known.Id == Id(values, "tax_code_id") && !known.Archived))
            errors.Add("tax_code_id", "does not exist");
        if (values["wbs_code_id"] is not null && Wbs(change, values) is null)
            errors.Add("wbs_code_id", "does not exist in this project");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private TChange Order(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        return changes.Find(call);
    }

    private TChange Unlocked(TChange change) => change.IsApproved && state.Switches.ApprovedChangeOrdersLock
        ? throw new ProcoreProblem(409, FieldErrors.Of("base", "cannot be changed while the change order is approved"))
        : change;

    private static ProcoreChangeOrderLine Line(ProcoreCall call, TChange change)
    {
        long id = call.PathId("line_id");
        return change.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private ProcoreWbsCode? Wbs(TChange change, JsonObject values) =>
        Id(values, "wbs_code_id") is { } id && state.WbsCodes.TryGetValue(id, out ProcoreWbsCode? wbs) && wbs.CostCode.ProjectId == change.Project.Id ? wbs : null;

    private static long? Id(JsonObject values, string name) =>
        long.TryParse((string?)values[name], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    private ProcoreReply Answer(ProcoreChangeOrderLine line) => ProcoreReply.Ok(new JsonObject { ["data"] = Shape(line) });

    private JsonObject Shape(ProcoreChangeOrderLine line)
    {
        JsonObject json = new()
        {
            ["id"] = ProcoreShapes.Id(line.Id),
            ["prime_line_item_id"] = line.Copy("prime_line_item_id"),
            ["description"] = line.Description,
            ["uom"] = line.Copy("uom"),
            ["quantity"] = line.Values["quantity"] is { } quantity ? JsonValue.Create(ProcoreMoney.Parse(quantity)) : null,
            ["unit_cost"] = line.Values["unit_cost"] is { } cost ? ProcoreMoney.Text(ProcoreMoney.Parse(cost)) : null,
            ["amount"] = ProcoreMoney.Text(line.Amount),
            ["extended_type"] = "manual",
            ["wbs_code_id"] = ProcoreShapes.Id(line.WbsCode.Id),
            ["wbs_code"] = new JsonObject
            {
                ["id"] = ProcoreShapes.Id(line.WbsCode.Id),
                ["flat_code"] = line.WbsCode.FlatCode,
                ["description"] = line.WbsCode.Description,
            },
            ["tax_code_id"] = state.Switches.ChangeOrderLinesShowTaxCodes ? line.Copy("tax_code_id") : null,
            ["position"] = line.Position,
        };
        json[changes.ContractLine] = line.Copy(changes.ContractLine);
        return json;
    }
}
