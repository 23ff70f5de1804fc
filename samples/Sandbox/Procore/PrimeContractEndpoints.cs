using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Prime contracts of a project: all under <c>/rest/v1.0/prime_contracts</c>, one under <c>/rest/v1.0/prime_contract</c>. A company that
/// nobody set up has none.
/// </summary>
internal sealed class PrimeContractEndpoints(ProcoreState state)
{
    private const string One = "/rest/v1.0/prime_contract";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "number", "title", "description", "inclusions", "exclusions", "origin_id", "origin_data", "currency_iso_code")
        .With(
            FieldKind.Date, "actual_completion_date", "approval_letter_date", "contract_date", "contract_estimated_completion_date", "contract_start_date", "execution_date",
            "issued_on_date", "letter_of_intent_date", "returned_date", "signed_contract_received_date")
        .With(FieldKind.Integer, "architect_id", "contractor_id", "vendor_id")
        .With(FieldKind.Flag, "executed")
        .With(FieldKind.Decimal, "retainage_percent")
        .With(FieldKind.Number, "currency_exchange_rate")
        .With(FieldKind.IntegerList, "drawing_revision_ids", "file_version_ids", "form_ids", "image_ids")
        .With(FieldKind.TextList, "upload_ids")
        .Choice("status", "Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated")
        .Choice("accounting_method", "amount", "unit");

    private static readonly string[] Shown =
    [
        "description", "inclusions", "exclusions", "origin_id", "origin_data", "accounting_method", "retainage_percent", "actual_completion_date", "approval_letter_date",
        "contract_date", "execution_date", "issued_on_date", "letter_of_intent_date", "returned_date", "signed_contract_received_date",
    ];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/prime_contracts", List),
        new("POST", One, Create),
        new("GET", One + "/{id}", Show),
        new("PATCH", One + "/{id}", Update),
        new("DELETE", One + "/{id}", Delete),
        new("GET", "/rest/v2.0/companies/{company_id}/projects/{project_id}/prime_contracts/{contract_id}/summary", Summary),
    ];

    public static ProcorePrimeContract Find(ProcoreState state, ProcoreCall call, ProcoreProject project, string name = "id") =>
        state.PrimeContracts.TryGetValue(call.PathId(name), out ProcorePrimeContract? contract) && contract.Project.Id == project.Id ? contract : throw ProcoreProblem.NotFound();

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page", "filters[id]", "filters[updated_at]");
        ProcoreProject project = state.ProjectFromQuery(call);
        HashSet<long>? ids = call.Query.Integers("filters[id]");
        List<ProcorePrimeContract> found =
            [.. state.PrimeContracts.Values.Where(c => c.Project.Id == project.Id && (ids is null || ids.Contains(c.Id))).OrderBy(c => c.Id)];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(Full(Find(state, call, state.ProjectFromQuery(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcorePrimeContract contract = new(state.NextId(), project, call.Now);
        contract.Merge(new JsonObject { ["status"] = "Draft", ["executed"] = false, ["accounting_method"] = "amount" });
        Check(contract, values);
        state.PrimeContracts[contract.Id] = contract;
        return ProcoreReply.Created(Write(call, contract, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcorePrimeContract contract = Find(state, call, project);
        Check(contract, values);
        return ProcoreReply.Ok(Write(call, contract, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePrimeContract contract = Find(state, call, state.ProjectFromQuery(call));
        state.PrimeContracts.Remove(contract.Id);
        state.Forget(ProcoreKinds.PrimeContract, contract.OriginId);
        foreach (ProcorePrimeLine line in contract.Lines)
            state.Forget(ProcoreKinds.PrimeLine, line.OriginId);
        foreach (ProcorePrimeChange change in state.PrimeChanges.Values.Where(one => one.Contract == contract).ToList())
            state.PrimeChanges.Remove(change.Id);
        call.Touched(contract);
        return ProcoreReply.Empty(200);
    }

    private ProcoreReply Summary(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        ProcorePrimeContract contract = Find(state, call, state.ProjectFromPath(call), "contract_id");
        return ProcoreReply.Ok(new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["approved_change_total"] = ProcoreMoney.Text(Changes(contract, "approved")),
                ["pending_revised_change_total"] = ProcoreMoney.Text(Changes(contract, "pending", "revised")),
                ["draft_change_total"] = ProcoreMoney.Text(Changes(contract, "draft")),
                ["total_invoices_amount"] = ProcoreMoney.Text(Billed(contract)),
                ["total_payments_amount"] = ProcoreMoney.Text(0),
                ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, contract.Project),
            },
        });
    }

    private decimal Changes(ProcorePrimeContract contract, params string[] statuses) =>
        state.PrimeChanges.Values.Where(one => one.Contract == contract && statuses.Contains(one.Status)).Sum(one => one.Total);

    private decimal Billed(ProcorePrimeContract contract) => state.PaymentApplications.Values.Where(one => one.Contract == contract).Sum(one => one.Billed);

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations");
        JsonObject body = call.Body("project_id", "prime_contract");
        ProcoreProject project = state.ProjectFromBody(call, body);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(body, "prime_contract"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private void Check(ProcorePrimeContract contract, JsonObject values)
    {
        FieldErrors errors = new();
        if (state.OriginIsTaken(ProcoreKinds.PrimeContract, (string?)values["origin_id"], contract))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["vendor_id"] is { } id && !state.Vendors.ContainsKey(id))
            errors.Add("vendor_id", "does not exist");
        if ((values["currency_iso_code"] ?? values["currency_exchange_rate"]) is not null && state.Switches.Currencies is ProcoreCurrencies.Refused)
            errors.Add("currency_iso_code", "is accepted only where multicurrency is enabled");
        if (errors.Any)
            throw state.Refusal(errors);
    }

    private JsonObject Write(ProcoreCall call, ProcorePrimeContract contract, JsonObject values)
    {
        if ((long?)values["vendor_id"] is { } owner)
            contract.Owner = state.Vendors[owner];
        state.Merge(ProcoreKinds.PrimeContract, contract, values, call.Now);
        call.Touched(contract);
        return Full(contract);
    }

    private JsonObject Full(ProcorePrimeContract contract)
    {
        JsonObject json = Shape(contract);
        foreach (string name in Shown)
            json[name] = contract.Copy(name);
        json["line_items_total"] = Money(contract.Total);
        json["revised_contract_amount"] = Money(contract.Total + Changes(contract, "approved"));
        json["approved_change_orders"] = Money(Changes(contract, "approved"));
        json["pending_change_orders_amount"] = Money(Changes(contract, "pending", "revised"));
        json["draft_change_orders_amount"] = Money(Changes(contract, "draft"));
        json["owner_invoices_amount"] = Money(Billed(contract));
        json["total_payments"] = Money(0);
        json["line_items"] = new JsonArray([.. contract.Lines.Select(line => (JsonNode)new JsonObject
        {
            ["id"] = line.Id,
            ["amount"] = Money(line.Amount),
            ["description"] = line.Copy("description"),
            ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
            ["position"] = line.Position,
            ["origin_id"] = line.Copy("origin_id"),
        })]);
        json["attachments"] = new JsonArray();
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, contract.Project);
        return json;
    }

    private JsonObject Shape(ProcorePrimeContract contract)
    {
        var shape = Plain(contract);
        if (state.Switches.PrimeContractsShowTheirOwner && contract.Owner is { } owner)
            shape["vendor"] = new JsonObject { ["id"] = owner.Id, ["name"] = owner.Name, ["is_active"] = owner.IsActive };
        return shape;
    }

    private JsonObject Plain(ProcorePrimeContract contract) => new()
    {
        ["id"] = contract.Id,
        ["number"] = contract.Copy("number") ?? "1",
        ["title"] = contract.Copy("title") ?? "Prime contract",
        ["status"] = contract.Status,
        ["executed"] = contract.Values["executed"]?.DeepClone() ?? (contract.Status is "Approved"),
        ["private"] = false,
        ["contractor"] = null,
        ["architect"] = null,
        ["grand_total"] = Money(contract.Total),
        ["contract_start_date"] = contract.Copy("contract_start_date"),
        ["contract_estimated_completion_date"] = contract.Copy("contract_estimated_completion_date"),
        ["created_at"] = state.Time(contract.CreatedAt),
        ["updated_at"] = state.Time(contract.UpdatedAt),
        ["deleted_at"] = null,
    };

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);
}
