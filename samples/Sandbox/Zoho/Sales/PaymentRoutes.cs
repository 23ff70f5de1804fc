using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Payments of customers.</summary>
internal sealed class PaymentRoutes(ZohoState state, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "customer_id payment_mode amount date reference_number description invoices exchange_rate payment_form bank_charges custom_fields location_id invoice_id amount_applied "
        + "tax_amount_withheld account_id contact_persons retainerinvoice_id tags").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PartFields = "invoice_id amount_applied tax_amount_withheld".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private SalesBook Book => state.Sales;

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "customerpayments", "customerpayments.READ", List),
        new("POST", "customerpayments", "customerpayments.CREATE", Create),
        new("GET", "customerpayments/{id}", "customerpayments.READ", call => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["payment"] = Detail(Known(call.Id)) })),
        new("PUT", "customerpayments/{id}", "customerpayments.UPDATE", Update),
        new("DELETE", "customerpayments/{id}", "customerpayments.DELETE", Delete),
    ];

    private ZohoPayment Known(string id) => Book.Payments.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse List(ZohoCall call)
    {
        IEnumerable<ZohoPayment> rows = Book.Payments.Values;
        if (call.Request.QueryValue("customer_id") is { Length: > 0 } customer) rows = rows.Where(payment => payment.CustomerId == customer);
        return new ZohoList<ZohoPayment>(call.Request, "Customer Payments", "customerpayments") { Rows = rows, DefaultSort = "created_time", Id = payment => payment.Id }
            .Text("reference_number", payment => payment.Reference)
            .Text("payment_mode", payment => payment.Mode)
            .Date("date", payment => payment.Date)
            .Column("created_time", payment => payment.Created)
            .Column("date", payment => payment.Date)
            .Column("amount", payment => payment.Amount)
            .ToResponse(payment => Common(payment)
                .Add(("invoice_numbers", string.Join(", ", payment.Parts.Select(part => Book.Invoices[part.InvoiceId].Sold.Number))))
                .Blank("custom_fields_list", "documents", "gateway_transaction_id"));
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, Fields);
        foreach (var needed in (string[])["customer_id", "payment_mode", "amount", "date"])
            if (body.Text(needed) is not { Length: > 0 }) throw ZohoProblem.Invalid(needed);
        var payment = Read(body, new ZohoPayment(state.Ids.Zoho(), Book.NextPaymentNumber(), "", "", default, 0, call.Now));
        return writer.Done(call, payment.Id, 201, "The payment has been created.", "payment", Detail(payment));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var payment = Read(ZohoBody.Of(call.Request, Fields), Known(call.Id));
        return writer.Done(call, payment.Id, 200, "The payment details have been updated.", "payment", Detail(payment));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        Book.Payments.Remove(Known(call.Id).Id);
        return writer.Done(call, call.Id, 200, "The payment has been deleted.");
    }

    private ZohoPayment Read(ZohoBody body, ZohoPayment payment)
    {
        var customerId = body.Text("customer_id") ?? payment.CustomerId;
        if (state.Contact(customerId) is not { Type: "customer" }) throw ZohoProblem.Invalid("customer_id");
        Book.Payments.Remove(payment.Id);
        var changed = payment with
        {
            CustomerId = customerId,
            Mode = body.Text("payment_mode") ?? payment.Mode,
            Amount = body.Number("amount") ?? payment.Amount,
            Date = body.Date("date") ?? payment.Date,
            Reference = body.Text("reference_number") ?? payment.Reference,
            Description = body.Text("description") ?? payment.Description,
            BankCharges = body.Number("bank_charges") ?? payment.BankCharges,
            Parts = body.Rows("invoices", PartFields)?.Select(row => Part(row, customerId)).ToList() ?? payment.Parts,
        };
        if (changed.Amount <= 0 || changed.Unused < 0) throw ZohoProblem.Invalid("amount");
        return Book.Payments[changed.Id] = changed;
    }

    private ZohoPaymentPart Part(ZohoBody row, string customerId)
    {
        var invoice = Book.Invoices.GetValueOrDefault(row.Text("invoice_id") ?? "");
        if (invoice is null || invoice.Sold.VendorId != customerId || invoice.Sold.Status is "draft" or "void") throw ZohoProblem.Invalid("invoice_id");
        var amount = row.Number("amount_applied") ?? 0;
        if (amount <= 0 || amount > Book.Balance(invoice)) throw ZohoProblem.Invalid("amount_applied");
        return new ZohoPaymentPart(state.Ids.Zoho(), invoice.Sold.Id, amount);
    }

    private JsonObject Detail(ZohoPayment payment) => Common(payment)
        .Add(
            ("currency_id", ZohoCurrency.Id(state.Contact(payment.CustomerId)!.CurrencyCode)),
            ("currency_code", state.Contact(payment.CustomerId)!.CurrencyCode),
            ("exchange_rate", 1),
            ("bank_charges", ZohoJson.Number(payment.BankCharges)),
            ("custom_field_hash", new JsonObject()),
            ("invoices", new JsonArray([.. payment.Parts.Select(JsonNode? (part) => Part(part))])))
        .None("custom_fields", "documents", "payment_refunds");

    private JsonObject Part(ZohoPaymentPart part)
    {
        var invoice = Book.Invoices[part.InvoiceId];
        return new JsonObject().Add(
            ("invoice_payment_id", part.Id),
            ("invoice_id", part.InvoiceId),
            ("invoice_number", invoice.Sold.Number),
            ("date", ZohoJson.Date(invoice.Sold.Date)),
            ("due_date", ZohoJson.Date(invoice.Due)),
            ("total", ZohoJson.Number(state.Totals(invoice.Sold).Total)),
            ("balance", ZohoJson.Number(Book.Balance(invoice))),
            ("amount_applied", ZohoJson.Number(part.Amount)),
            ("discount_amount", 0),
            ("tax_amount_withheld", 0));
    }

    private JsonObject Common(ZohoPayment payment) => new JsonObject()
        .Add(
            ("payment_id", payment.Id),
            ("payment_number", payment.Number),
            ("customer_id", payment.CustomerId),
            ("customer_name", state.Contact(payment.CustomerId)!.Name),
            ("date", ZohoJson.Date(payment.Date)),
            ("payment_mode", payment.Mode),
            ("payment_status", "paid"),
            ("reference_number", payment.Reference),
            ("description", payment.Description),
            ("amount", ZohoJson.Number(payment.Amount)),
            ("unused_amount", ZohoJson.Number(payment.Unused)),
            ("account_id", "260815000000000358"),
            ("account_name", "Undeposited Funds"),
            ("tax_amount_withheld", 0),
            ("created_time", calendar.Timestamp(payment.Created)),
            ("last_modified_time", calendar.Timestamp(payment.Created)))
        .None("tags");
}
