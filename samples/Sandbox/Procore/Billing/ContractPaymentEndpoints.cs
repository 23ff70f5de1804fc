using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/contract_payments</c>: project and contract in the query of reads, in the body of writes.</summary>
internal sealed class ContractPaymentEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/contract_payments";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Date, "date", "invoice_date")
        .With(FieldKind.Text, "invoice_number", "check_number", "notes", "origin_id", "origin_data")
        .With(FieldKind.Integer, "draw_request_number", "payment_number", "requisition_id")
        .With(FieldKind.Decimal, "amount")
        .With(FieldKind.IntegerList, "prostore_file_ids")
        .Choice("payment_method", "check", "credit_card", "electronic");

    private static readonly string[] Shown =
        ["date", "check_number", "invoice_number", "notes", "payment_number", "draw_request_number", "requisition_id", "origin_id", "origin_data"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id", "page", "per_page");
        ProcoreContract contract = FromQuery(call);
        List<ProcorePayment> found = [.. state.Payments.Values.Where(one => one.Contract == contract)];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        return ProcoreReply.Ok(Shape(Find(call, FromQuery(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values) = Written(call);
        ProcorePayment payment = new(state.NextId(), contract, call.Now);
        payment.Values["payment_number"] = (long)(state.Payments.Values.Count(one => one.Contract == contract) + 1);
        Check(payment, values);
        state.Payments[payment.Id] = payment;
        return ProcoreReply.Created(Write(call, payment, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreContract contract, JsonObject values) = Written(call);
        ProcorePayment payment = Find(call, contract);
        Check(payment, values);
        return ProcoreReply.Ok(Write(call, payment, values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        ProcorePayment payment = Find(call, FromQuery(call));
        state.Payments.Remove(payment.Id);
        state.Forget(ProcoreKinds.ContractPayment, payment.OriginId);
        call.Touched(payment);
        return ProcoreReply.Empty(200);
    }

    private void Check(ProcorePayment payment, JsonObject values)
    {
        FieldErrors errors = new();
        if (state.OriginIsTaken(ProcoreKinds.ContractPayment, (string?)values["origin_id"], payment))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["requisition_id"] is { } id && !(state.Requisitions.TryGetValue(id, out ProcoreRequisition? requisition) && requisition.Contract == payment.Contract))
            errors.Add("requisition_id", "does not exist in this contract");
        if (errors.Any)
            throw state.Refusal(errors);
    }

    private JsonObject Write(ProcoreCall call, ProcorePayment payment, JsonObject values)
    {
        state.Merge(ProcoreKinds.ContractPayment, payment, values, call.Now);
        call.Touched(payment);
        return Shape(payment);
    }

    private (ProcoreContract Contract, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "contract_id", "contract_payment");
        ProcoreProject project = state.ProjectFromBody(call, body);
        if (body["contract_id"] is not JsonValue id || !id.TryGetValue(out long contractId))
            throw ProcoreProblem.BadRequest("contract_id", "is required in the body as an integer");
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(body, "contract_payment"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (Of(project, contractId), values);
    }

    private ProcoreContract FromQuery(ProcoreCall call) => Of(state.ProjectFromQuery(call), call.Query.RequiredInteger("contract_id"));

    private ProcoreContract Of(ProcoreProject project, long id) =>
        state.Contracts.TryGetValue(id, out ProcoreContract? contract) && contract.Project.Id == project.Id && contract.DeletedAt is null && state.Shows(contract)
            ? contract
            : throw ProcoreProblem.NotFound();

    private ProcorePayment Find(ProcoreCall call, ProcoreContract contract) =>
        state.Payments.TryGetValue(call.PathId("id"), out ProcorePayment? payment) && payment.Contract == contract ? payment : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcorePayment payment)
    {
        JsonObject json = new()
        {
            ["id"] = payment.Id,
            ["project_id"] = payment.Contract.Project.Id,
            ["contract_id"] = payment.Contract.Id,
            ["amount"] = ProcoreMoney.Write(ProcoreMoney.Parse(payment.Values["amount"]), state.Switches.MoneyAsNumbers),
        };
        foreach (string name in Shown)
            json[name] = payment.Copy(name);
        json["origin_code"] = null;
        json["external_payment_id"] = null;
        json["attachments"] = new JsonArray();
        json["created_at"] = state.Time(payment.CreatedAt);
        return json;
    }
}
