using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Payment applications (owner invoices): all of a project, one and its end under <c>/rest/v1.0/payment_applications</c>; those of a prime
/// contract and their items under the contract, with the project in the body of writes.
/// </summary>
internal sealed class PaymentApplicationEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/payment_applications";
    private const string OfContract = "/rest/v1.0/prime_contracts/{contract_id}/payment_applications";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Integer, "commitment_billing_period_id")
        .With(FieldKind.Date, "period_start", "period_end", "billing_date")
        .With(FieldKind.Text, "invoice_number", "origin_data", "origin_id")
        .With(FieldKind.Flag, "include_attachments")
        .Choice("status", "draft", "under_review", "revise_and_resubmit", "approved");

    private static readonly FieldSet ItemFields = new FieldSet().With(
        FieldKind.Decimal, "work_completed_this_period", "materials_presently_stored", "work_completed_retainage_retained_this_period",
        "materials_stored_retainage_retained_this_period", "work_completed_retainage_released_this_period", "work_completed_this_period_quantity");

    private static readonly string[] Shown = ["billing_date", "invoice_number", "origin_data", "origin_id", "period_start", "period_end"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("GET", Root + "/{id}", Show),
        new("DELETE", Root + "/{id}", Delete),
        new("GET", OfContract, ListOfContract),
        new("POST", OfContract, Create),
        new("PATCH", OfContract + "/{id}", Update),
        new("PATCH", "/rest/v1.0/prime_contracts/{contract_id}/payment_application_line_items/{id}", UpdateItem),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page");
        ProcoreProject project = state.ProjectFromQuery(call);
        return Page(call, state.PaymentApplications.Values.Where(one => one.Contract.Project.Id == project.Id));
    }

    private ProcoreReply ListOfContract(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("project_id", "page", "per_page", "filters[id]", "filters[is_last]");
        ProcorePrimeContract contract = PrimeContractEndpoints.Find(state, call, state.ProjectFromQuery(call), "contract_id");
        HashSet<long>? ids = query.Integers("filters[id]");
        string? last = query.Choice("filters[is_last]", "true", "false");
        return Page(call, state.PaymentApplications.Values.Where(one =>
            one.Contract == contract && (ids is null || ids.Contains(one.Id)) && (last is null || IsLast(one) == last is "true")));
    }

    private ProcoreReply Page(ProcoreCall call, IEnumerable<ProcorePaymentApplication> found) =>
        ProcoreReply.Page(call, found.ToList(), one => Shape(one), state.Switches.DefaultPage, state.Switches.LargestPage);

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        return ProcoreReply.Ok(Full(Find(call, state.ProjectFromQuery(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcorePrimeContract contract, JsonObject values) = Written(call);
        int number = state.PaymentApplications.Values.Count(one => one.Contract == contract) + 1;
        ProcorePaymentApplication application = new(state.NextId(), contract, number, call.Now);
        application.Values["status"] = "draft";
        Check(application, values);
        foreach (ProcorePrimeLine line in contract.Lines)
            application.Items.Add(new ProcorePaymentItem(state.NextId(), line, call.Now));
        state.PaymentApplications[application.Id] = application;
        return ProcoreReply.Created(Write(call, application, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcorePrimeContract contract, JsonObject values) = Written(call);
        ProcorePaymentApplication application = Find(call, contract.Project);
        if (application.Contract != contract)
            throw ProcoreProblem.NotFound();
        Check(application, values);
        return ProcoreReply.Ok(Write(call, application, values));
    }

    private ProcoreReply UpdateItem(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "payment_application_line_item");
        ProcorePrimeContract contract = PrimeContractEndpoints.Find(state, call, state.ProjectFromBody(call, body), "contract_id");
        long id = call.PathId("id");
        ProcorePaymentApplication application = state.PaymentApplications.Values.FirstOrDefault(one => one.Contract == contract && one.Items.Exists(item => item.Id == id))
            ?? throw ProcoreProblem.NotFound();
        ProcorePaymentItem item = application.Items.Find(one => one.Id == id)!;
        FieldErrors errors = new();
        JsonObject values = ItemFields.Read(ProcoreScope.Wrapped(body, "payment_application_line_item"), errors, state.Switches.NullClears);
        if (values["work_completed_this_period_quantity"] is not null && contract.Text("accounting_method") is not "unit")
            errors.Add("work_completed_this_period_quantity", "is only for lines that use unit accounting");
        if (errors.Any)
            throw state.Refusal(errors);
        item.Merge(values);
        item.UpdatedAt = application.UpdatedAt = call.Now;
        call.Touched(item);
        return ProcoreReply.Ok(Shape(application, item));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcorePaymentApplication application = Find(call, state.ProjectFromQuery(call));
        state.PaymentApplications.Remove(application.Id);
        state.Forget(ProcoreKinds.PaymentApplication, application.OriginId);
        call.Touched(application);
        return ProcoreReply.Empty(200);
    }

    private (ProcorePrimeContract Contract, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "payment_application");
        ProcorePrimeContract contract = PrimeContractEndpoints.Find(state, call, state.ProjectFromBody(call, body), "contract_id");
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(body, "payment_application"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (contract, values);
    }

    private void Check(ProcorePaymentApplication application, JsonObject values)
    {
        FieldErrors errors = new();
        if (state.OriginIsTaken(ProcoreKinds.PaymentApplication, (string?)values["origin_id"], application))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["commitment_billing_period_id"] is { } id
            && !(state.BillingPeriods.TryGetValue(id, out ProcoreBillingPeriod? period) && period.Project.Id == application.Contract.Project.Id))
            errors.Add("commitment_billing_period_id", "does not exist in this project");
        if (errors.Any)
            throw state.Refusal(errors);
    }

    private JsonObject Write(ProcoreCall call, ProcorePaymentApplication application, JsonObject values)
    {
        values.Remove("include_attachments");
        state.Merge(ProcoreKinds.PaymentApplication, application, values, call.Now);
        call.Touched(application);
        return Full(application);
    }

    private bool IsLast(ProcorePaymentApplication application) =>
        !state.PaymentApplications.Values.Any(one => one.Contract == application.Contract && one.Number > application.Number);

    private ProcorePaymentApplication Find(ProcoreCall call, ProcoreProject project) =>
        state.PaymentApplications.TryGetValue(call.PathId("id"), out ProcorePaymentApplication? application) && application.Contract.Project.Id == project.Id
            ? application
            : throw ProcoreProblem.NotFound();

    private List<ProcorePaymentApplication> Earlier(ProcorePaymentApplication application) =>
        [.. state.PaymentApplications.Values.Where(one => one.Contract == application.Contract && one.Number < application.Number)];

    private JsonObject Full(ProcorePaymentApplication application)
    {
        JsonObject json = Shape(application);
        json["g703"] = new JsonArray([.. application.Items.Select(item => (JsonNode)Shape(application, item))]);
        json["attachments"] = new JsonArray();
        return json;
    }

    private JsonObject Shape(ProcorePaymentApplication application)
    {
        ProcorePrimeContract contract = application.Contract;
        decimal completed = Earlier(application).Sum(one => one.Items.Sum(item => item.Amount("work_completed_this_period"))) + application.Billed;
        decimal retained = Earlier(application).Sum(one => one.Retained) + application.Retained;
        decimal before = Earlier(application).Sum(one => one.Billed - one.Retained);
        JsonObject json = new() { ["id"] = application.Id, ["number"] = application.Number, ["status"] = application.Status };
        foreach (string name in Shown)
            json[name] = application.Copy(name);
        json["period_id"] = application.Copy("commitment_billing_period_id");
        json["percent_complete"] = ProcoreMoney.Text(contract.Total == 0 ? 0 : 100 * completed / contract.Total);
        json["total_amount_paid"] = Money(0);
        json["total_amount_accrued_this_period"] = Money(application.Billed);
        json["formatted_contract_company"] = contract.Owner?.Name;
        json["contract"] = new JsonObject { ["id"] = contract.Id, ["type"] = "PrimeContract", ["title"] = contract.Copy("title") };
        json["g702"] = new JsonObject
        {
            ["original_contract_sum"] = Money(contract.Total),
            ["net_change_by_change_orders"] = Money(0),
            ["contract_sum_to_date"] = Money(contract.Total),
            ["total_completed_and_stored_to_date"] = Money(completed),
            ["total_retainage"] = Money(retained),
            ["total_earned_less_retainage"] = Money(completed - retained),
            ["less_previous_certificates_for_payment"] = Money(before),
            ["tax_applicable_to_this_payment"] = Money(0),
            ["current_payment_due"] = Money(completed - retained - before),
            ["balance_to_finish_including_retainage"] = Money(contract.Total - completed + retained),
        };
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, contract.Project);
        json["created_at"] = state.Time(application.CreatedAt);
        json["updated_at"] = state.Time(application.UpdatedAt);
        return json;
    }

    private JsonObject Shape(ProcorePaymentApplication application, ProcorePaymentItem item)
    {
        decimal before = Earlier(application).SelectMany(one => one.Items).Where(one => one.Line == item.Line).Sum(one => one.Amount("work_completed_this_period"));
        decimal completed = before + item.Billed;
        JsonObject json = new()
        {
            ["id"] = item.Id,
            ["item_number"] = item.Line.Position,
            ["type"] = "PaymentApplicationContractItem",
            ["description_of_work"] = item.Line.Copy("description"),
            ["wbs_code"] = ProcoreShapes.WbsCode(item.Line.WbsCode),
            ["scheduled_value"] = Money(item.Line.Amount),
            ["work_completed_from_previous_application"] = Money(before),
            ["total_completed_and_stored_to_date"] = Money(completed),
            ["total_completed_and_stored_to_date_percent"] = ProcoreMoney.Text(item.Line.Amount == 0 ? 0 : 100 * completed / item.Line.Amount),
            ["balance_to_finish"] = Money(item.Line.Amount - completed),
            ["total_retainage_currently_retained"] = Money(item.Retained),
        };
        foreach (string name in ItemFields.Names)
            json[name] = Money(item.Amount(name));
        return json;
    }

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);
}
