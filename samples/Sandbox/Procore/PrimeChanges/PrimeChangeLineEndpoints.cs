using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of a prime contract's change order, in version 2.0 only: ids and amounts as text, <c>quantity</c> of answers a number.</summary>
internal sealed class PrimeChangeLineEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v2.0/companies/{company_id}/projects/{project_id}/prime_change_orders/{id}/line_items";

    private static readonly FieldSet NewFields = new FieldSet()
        .With(FieldKind.Text, "description", "uom", "wbs_code_id", "tax_code_id")
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost");

    // Only an update is described with the line of the contract that it changes.
    private static readonly FieldSet Fields = NewFields.Without().With(FieldKind.Text, "prime_line_item_id");

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
        ProcorePrimeChange change = Order(call);
        JsonObject values = Read(call, change, NewFields);
        ProcoreWbsCode wbs = Wbs(change, values) ?? throw ProcoreProblem.BadRequest("wbs_code_id", "is required and has to be a budget code of this project");
        if (values["amount"] is null && !IsUnitBased(change))
            throw ProcoreProblem.BadRequest("amount", "can't be blank");
        ProcorePrimeChangeLine line = new(state.NextId(), change.Lines.Count + 1, call.Now) { WbsCode = wbs };
        change.Lines.Add(line);
        return Write(call, change, line, values);
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcorePrimeChange change = Order(call);
        ProcorePrimeChangeLine line = Line(call, change);
        JsonObject values = Read(call, change, Fields);
        line.WbsCode = Wbs(change, values) ?? line.WbsCode;
        return Write(call, change, line, values);
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcorePrimeChange change = Order(call);
        ProcorePrimeChangeLine line = Line(call, change);
        change.Lines.Remove(line);
        change.UpdatedAt = call.Now;
        call.Touched(line);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Write(ProcoreCall call, ProcorePrimeChange change, ProcorePrimeChangeLine line, JsonObject values)
    {
        line.Merge(values);
        bool isMeasured = IsUnitBased(change) && values["amount"] is null && (values.ContainsKey("quantity") || values.ContainsKey("unit_cost"));
        decimal amount = isMeasured ? ProcoreMoney.Parse(line.Values["quantity"]) * ProcoreMoney.Parse(line.Values["unit_cost"]) : ProcoreMoney.Parse(line.Values["amount"]);
        line.Amount = Currencies.Round(state.CurrencyOf(change.Contract.Project), amount);
        line.Values["amount"] = ProcoreMoney.Text(line.Amount);
        change.UpdatedAt = call.Now;
        call.Touched(line);
        return Answer(line);
    }

    private JsonObject Read(ProcoreCall call, ProcorePrimeChange change, FieldSet fields)
    {
        FieldErrors errors = new();
        JsonObject values = fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["quantity", "unit_cost", "uom"])
        {
            if (values[name] is not null && !IsUnitBased(change))
                errors.Add(name, "is only accepted on unit quantity SOVs");
        }

        if (values.ContainsKey("amount") && values["amount"] is null && !IsUnitBased(change))
            errors.Add("amount", "can't be blank");
        if (values["prime_line_item_id"] is not null && !change.Contract.Lines.Exists(line => line.Id == Id(values, "prime_line_item_id")))
            errors.Add("prime_line_item_id", "does not exist");
        if (values["tax_code_id"] is not null && !state.TaxCodes.Any(known => known.Id == Id(values, "tax_code_id") && !known.Archived))
            errors.Add("tax_code_id", "does not exist");
        if (values["wbs_code_id"] is not null && Wbs(change, values) is null)
            errors.Add("wbs_code_id", "does not exist in this project");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private ProcorePrimeChange Order(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        return PrimeChangeOrderEndpoints.Find(state, call, ChangeOrderEndpoints.Project(state, call));
    }

    private static ProcorePrimeChangeLine Line(ProcoreCall call, ProcorePrimeChange change)
    {
        long id = call.PathId("line_id");
        return change.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private ProcoreWbsCode? Wbs(ProcorePrimeChange change, JsonObject values) =>
        Id(values, "wbs_code_id") is { } id && state.WbsCodes.TryGetValue(id, out ProcoreWbsCode? wbs) && wbs.CostCode.ProjectId == change.Contract.Project.Id ? wbs : null;

    private static bool IsUnitBased(ProcorePrimeChange change) => change.Contract.Text("accounting_method") is "unit";

    private static long? Id(JsonObject values, string name) =>
        long.TryParse((string?)values[name], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    private static ProcoreReply Answer(ProcorePrimeChangeLine line) => ProcoreReply.Ok(new JsonObject { ["data"] = Shape(line) });

    private static JsonObject Shape(ProcorePrimeChangeLine line) => new()
    {
        ["id"] = ProcoreShapes.Id(line.Id),
        ["prime_line_item_id"] = line.Copy("prime_line_item_id"),
        ["description"] = line.Copy("description"),
        ["uom"] = line.Copy("uom"),
        ["quantity"] = line.Values["quantity"] is null ? null : JsonValue.Create(ProcoreMoney.Parse(line.Values["quantity"])),
        ["unit_cost"] = line.Copy("unit_cost"),
        ["amount"] = ProcoreMoney.Text(line.Amount),
        ["extended_type"] = "manual",
        ["wbs_code_id"] = ProcoreShapes.Id(line.WbsCode.Id),
        ["wbs_code"] = new JsonObject
        {
            ["id"] = ProcoreShapes.Id(line.WbsCode.Id),
            ["flat_code"] = line.WbsCode.FlatCode,
            ["description"] = line.WbsCode.Description,
        },
        ["tax_code_id"] = line.Copy("tax_code_id"),
        ["position"] = line.Position,
    };
}
