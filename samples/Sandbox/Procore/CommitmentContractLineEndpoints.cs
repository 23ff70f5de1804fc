using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of commitments of both kinds in version 2.0: ids and amounts as texts, <c>quantity</c> of answers a number.</summary>
internal sealed class CommitmentContractLineEndpoints(ProcoreState state, Dictionary<ContractKind, ContractRules> rules)
{
    private const string Root = "/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts/{contract_id}/line_items";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "prime_line_item_id", "description", "uom", "wbs_code_id", "tax_code_id")
        .With(FieldKind.Decimal, "amount", "quantity", "unit_cost");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", call => Answer(Line(call, CommitmentContractEndpoints.Find(state, call)))),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        return ProcoreReply.Envelope(call, CommitmentContractEndpoints.Find(state, call).Lines, Shape);
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreContract order = Unlocked(CommitmentContractEndpoints.Find(state, call));
        JsonObject values = Read(call, order);
        if (values["wbs_code_id"] is null)
            throw ProcoreProblem.BadRequest("wbs_code_id", "is required");
        if (values["amount"] is null && !IsUnitBased(order))
            throw ProcoreProblem.BadRequest("amount", "can't be blank");
        return Write(call, order, null, values);
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreContract order = Unlocked(CommitmentContractEndpoints.Find(state, call));
        return Write(call, order, Line(call, order), Read(call, order));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreContract order = Unlocked(CommitmentContractEndpoints.Find(state, call));
        ProcoreContractLine line = Line(call, order);
        rules[order.Kind].DeleteLine(order, line, call.Actor);
        call.Touched(line);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Write(ProcoreCall call, ProcoreContract order, ProcoreContractLine? line, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreContractLine written = rules[order.Kind].WriteLine(order, line, values, errors, call.Actor) ?? throw new ProcoreProblem(400, errors);
        call.Touched(written);
        return Answer(written);
    }

    private JsonObject Read(ProcoreCall call, ProcoreContract order)
    {
        FieldErrors errors = new();
        JsonObject values = Fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["quantity", "unit_cost", "uom"])
        {
            if (values[name] is not null && !IsUnitBased(order))
                errors.Add(name, "is only accepted on unit quantity SOVs");
        }

        if (values.ContainsKey("amount") && values["amount"] is null && !IsUnitBased(order))
            errors.Add("amount", "can't be blank");
        foreach (string name in (ReadOnlySpan<string>)["wbs_code_id", "tax_code_id", "prime_line_item_id"])
        {
            if (values[name] is not { } text)
                continue;
            if (long.TryParse((string?)text, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
                values[name] = id;
            else
                errors.Add(name, "is not an id");
        }

        if (values["prime_line_item_id"] is { } prime && !state.PrimeContracts.Values.Any(one => one.Project.Id == order.Project.Id && one.Lines.Exists(line => line.Id == (long)prime)))
            errors.Add("prime_line_item_id", "does not exist");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : values;
    }

    private ProcoreContract Unlocked(ProcoreContract order) => rules[order.Kind].IsLocked(order)
        ? throw new ProcoreProblem(409, FieldErrors.Of("base", ContractRules.LockSentence(order)))
        : order;

    private static ProcoreContractLine Line(ProcoreCall call, ProcoreContract order)
    {
        long id = call.PathId("id");
        return order.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private static bool IsUnitBased(ProcoreContract order) => order.Text("accounting_method") is "unit";

    private static ProcoreReply Answer(ProcoreContractLine line) => ProcoreReply.Ok(new JsonObject { ["data"] = Shape(line) });

    private static JsonObject Shape(ProcoreContractLine line) => new()
    {
        ["id"] = ProcoreShapes.Id(line.Id),
        ["prime_line_item_id"] = line.Integer("prime_line_item_id") is { } prime ? ProcoreShapes.Id(prime) : null,
        ["description"] = line.Copy("description"),
        ["uom"] = line.Copy("uom"),
        ["quantity"] = line.Values["quantity"] is null ? null : JsonValue.Create(ProcoreMoney.Parse(line.Values["quantity"])),
        ["unit_cost"] = line.Copy("unit_cost"),
        ["amount"] = ProcoreMoney.Text(line.Amount),
        ["extended_type"] = line.Copy("extended_type") ?? "manual",
        ["wbs_code_id"] = ProcoreShapes.Id(line.WbsCode.Id),
        ["wbs_code"] = new JsonObject
        {
            ["id"] = ProcoreShapes.Id(line.WbsCode.Id),
            ["flat_code"] = line.WbsCode.FlatCode,
            ["description"] = line.WbsCode.Description,
        },
        ["tax_code_id"] = line.Integer("tax_code_id") is { } code ? ProcoreShapes.Id(code) : null,
        ["position"] = line.Position,
    };
}
