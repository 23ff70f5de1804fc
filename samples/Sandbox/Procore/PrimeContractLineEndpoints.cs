using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of a prime contract: the project goes into the query of every call, and into the body of single writes as well.</summary>
internal sealed class PrimeContractLineEndpoints(ProcoreState state, CostCodeShapes costCodes)
{
    private const string Root = "/rest/v1.0/prime_contracts/{contract_id}/line_items";

    // Unlike the syncs of commitments, this one lists the id.
    private static readonly FieldSet Batch = ContractRules.LineSingle.Without().With(FieldKind.Integer, "id");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page");
        return ProcoreReply.Page(call, Contract(call).Lines, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(Shape(Line(call, Contract(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcorePrimeContract contract, JsonObject values) = Written(call);
        return ProcoreReply.Created(Shape(Apply(call, contract, null, values)));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcorePrimeContract contract, JsonObject values) = Written(call);
        return ProcoreReply.Ok(Shape(Apply(call, contract, Line(call, contract), values)));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePrimeContract contract = Contract(call);
        ProcorePrimeLine line = Line(call, contract);
        contract.Lines.Remove(line);
        contract.UpdatedAt = call.Now;
        state.Forget(ProcoreKinds.PrimeLine, line.OriginId);
        call.Touched(line);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePrimeContract contract = Contract(call);
        ProcoreSync sync = new(state, ProcoreKinds.PrimeLine, Batch)
        {
            ById = id => contract.Lines.Find(line => line.Id == id),
            InScope = record => ReferenceEquals(((ProcorePrimeLine)record).Contract, contract),
            Write = (record, values, errors) => Write(contract, (ProcorePrimeLine?)record, values, errors, call.Now),
            Shape = record => Shape((ProcorePrimeLine)record),
        };
        return ProcoreReply.Ok(sync.Run(call, call.Body("updates")));
    }

    private (ProcorePrimeContract Contract, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePrimeContract contract = Contract(call);
        JsonObject body = call.Body("project_id", "line_item");
        if (state.ProjectFromBody(call, body).Id != contract.Project.Id)
            throw ProcoreProblem.BadRequest("project_id", "is another one than in the query");
        FieldErrors errors = new();
        JsonObject values = ContractRules.LineSingle.Read(ProcoreScope.Wrapped(body, "line_item"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (contract, values);
    }

    private ProcorePrimeLine Apply(ProcoreCall call, ProcorePrimeContract contract, ProcorePrimeLine? line, JsonObject values)
    {
        FieldErrors errors = new();
        ProcorePrimeLine written = Write(contract, line, values, errors, call.Now) ?? throw state.Refusal(errors);
        call.Touched(written);
        return written;
    }

    private ProcorePrimeLine? Write(ProcorePrimeContract contract, ProcorePrimeLine? line, JsonObject values, FieldErrors errors, DateTimeOffset now)
    {
        if (state.OriginIsTaken(ProcoreKinds.PrimeLine, (string?)values["origin_id"], line))
            errors.Add("origin_id", FieldErrors.Taken);
        ProcoreWbsCode? wbs = ContractRules.WbsCode(state, contract.Project, line?.WbsCode, values, errors);
        if (errors.Any || wbs is null)
            return null;
        if (line is null)
        {
            line = new ProcorePrimeLine(state.NextId(), contract, now) { WbsCode = wbs, Position = contract.Lines.Count + 1 };
            contract.Lines.Add(line);
        }

        state.Merge(ProcoreKinds.PrimeLine, line, values, now);
        line.WbsCode = wbs;
        decimal amount = line.Text("extended_type") is "calculated"
            ? ProcoreMoney.Parse(line.Values["quantity"]) * ProcoreMoney.Parse(line.Values["unit_cost"])
            : ProcoreMoney.Parse(line.Values["amount"]);
        line.Amount = Currencies.Round(state.Currency, amount);
        contract.UpdatedAt = now;
        return line;
    }

    private ProcorePrimeContract Contract(ProcoreCall call) => PrimeContractEndpoints.Find(state, call, state.ProjectFromQuery(call), "contract_id");

    private static ProcorePrimeLine Line(ProcoreCall call, ProcorePrimeContract contract)
    {
        long id = call.PathId("id");
        return contract.Lines.Find(line => line.Id == id) ?? throw ProcoreProblem.NotFound();
    }

    private JsonObject Shape(ProcorePrimeLine line) => new()
    {
        ["id"] = line.Id,
        ["amount"] = ProcoreMoney.Write(line.Amount, state.Switches.MoneyAsNumbers),
        ["total_amount"] = ProcoreMoney.Write(line.Amount, state.Switches.MoneyAsNumbers),
        ["extended_amount"] = ProcoreMoney.Write(line.Amount, state.Switches.MoneyAsNumbers),
        ["quantity"] = line.Copy("quantity"),
        ["unit_cost"] = line.Copy("unit_cost"),
        ["uom"] = line.Copy("uom"),
        ["extended_type"] = line.Copy("extended_type") ?? "manual",
        ["description"] = line.Copy("description"),
        ["company"] = new JsonObject { ["id"] = state.CompanyId, ["name"] = state.CompanyName },
        ["cost_code"] = costCodes.CostCode(line.WbsCode.CostCode),
        ["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType),
        ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
        ["holder"] = new JsonObject { ["id"] = line.Contract.Id, ["holder_type"] = "PrimeContract" },
        ["origin_data"] = line.Copy("origin_data"),
        ["origin_id"] = line.Copy("origin_id"),
        ["position"] = line.Position,
        ["project"] = new JsonObject { ["id"] = line.Contract.Project.Id, ["name"] = line.Contract.Project.Name },
        ["tax_code_id"] = line.Integer("tax_code_id"),
        ["created_at"] = state.Time(line.CreatedAt),
        ["updated_at"] = state.Time(line.UpdatedAt),
        ["change_event_line_item"] = null,
        ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, line.Contract.Project),
    };
}
