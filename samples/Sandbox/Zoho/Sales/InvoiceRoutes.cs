using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Invoices: read, written, sent, written off, printed.</summary>
internal sealed class InvoiceRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "customer_id currency_id contact_persons contact_persons_associated invoice_number place_of_supply vat_treatment tax_treatment is_reverse_charge_applied gst_treatment gst_no "
        + "cfdi_usage cfdi_reference_type reference_invoice_id reference_number template_id date payment_terms payment_terms_label due_date discount is_discount_before_tax discount_type "
        + "is_inclusive_tax exchange_rate location_id recurring_invoice_id invoiced_estimate_id salesperson_name custom_fields tags send line_items payment_options "
        + "allow_partial_payments custom_body custom_subject notes terms shipping_charge adjustment adjustment_description reason tax_authority_id tax_exemption_id "
        + "billing_address_id shipping_address_id avatax_use_code avatax_exempt_no tax_id expense_id salesorder_item_id avatax_tax_code time_entry_ids batch_payments line_item_id")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> EmailFields =
        "send_from_org_email_id from_address_id to_mail_ids cc_mail_ids subject body".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Statuses = ["sent", "draft", "overdue", "paid", "void", "unpaid", "partially_paid", "viewed"];

    private readonly SalesLines _lines = new(state);
    private readonly InvoiceRendering _rendering = new(state, calendar);

    private SalesBook Book => state.Sales;

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "invoices", "invoices.READ", List),
        new("POST", "invoices", "invoices.CREATE", Create),
        new("GET", "invoices/{id}", "invoices.READ", Get),
        new("PUT", "invoices/{id}", "invoices.UPDATE", Update),
        new("DELETE", "invoices/{id}", "invoices.DELETE", Delete),
        Status("status/sent", "sent", "Invoice status has been changed to Sent."),
        Status("status/void", "void", "Invoice status has been changed to Void."),
        Status("status/draft", "draft", "Status of invoice changed from void to draft"),
        new("POST", "invoices/{id}/email", "invoices.CREATE", Email),
        new("POST", "invoices/{id}/writeoff", "invoices.CREATE", call => Change(call, invoice => invoice with { WrittenOff = Book.Balance(invoice) }, "Invoice has been written off")),
        new("POST", "invoices/{id}/writeoff/cancel", "invoices.CREATE", call => Change(call, invoice => invoice with { WrittenOff = 0 }, "The write off done for this invoice has been cancelled.")),
        new("GET", "invoices/{id}/payments", "invoices.READ", Payments),
        new("DELETE", "invoices/{id}/payments/{sub}", "invoices.DELETE", DeletePayment),
    ];

    private ZohoInvoice Known(string id) => Book.Invoices.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private ZohoRoute Status(string path, string status, string message) => new("POST", "invoices/{id}/" + path, "invoices.CREATE", call =>
        Change(call, invoice => invoice with { Sold = invoice.Sold with { Status = status } }, message));

    private SandboxResponse Change(ZohoCall call, Func<ZohoInvoice, ZohoInvoice> change, string message)
    {
        var invoice = Save(call, change(Known(call.Id)));
        return writer.Done(call, invoice.Sold.Id, 200, message);
    }

    private ZohoInvoice Save(ZohoCall call, ZohoInvoice invoice)
    {
        invoice = invoice with { Sold = invoice.Sold with { LastModified = call.Now } };
        return Book.Invoices[invoice.Sold.Id] = invoice;
    }

    private SandboxResponse List(ZohoCall call)
    {
        var today = calendar.Today(call.Now);
        IEnumerable<ZohoInvoice> rows = Book.Invoices.Values;
        if (call.Request.QueryValue("customer_id") is { Length: > 0 } customer) rows = rows.Where(invoice => invoice.Sold.VendorId == customer);
        if (call.Request.QueryValue("status") is { Length: > 0 } status)
        {
            if (!Statuses.Contains(status)) throw ZohoProblem.Invalid("status");
            rows = rows.Where(invoice => Book.StatusOf(invoice, today) is var now && (now == status || (status == "unpaid" && now is "sent" or "overdue" or "partially_paid")));
        }

        return new ZohoList<ZohoInvoice>(call.Request, "Invoices", "invoices") { Rows = rows, DefaultSort = "created_time", Id = invoice => invoice.Sold.Id }
            .Text("invoice_number", invoice => invoice.Sold.Number)
            .Text("reference_number", invoice => invoice.Sold.Reference)
            .Text("customer_name", invoice => state.VendorOf(invoice.Sold).Name)
            .Date("date", invoice => invoice.Sold.Date)
            .Date("due_date", invoice => invoice.Due)
            .ModifiedAfter(invoice => invoice.Sold.LastModified, switches.ModifiedTimeInclusive)
            .Column("customer_name", invoice => state.VendorOf(invoice.Sold).Name)
            .Column("invoice_number", invoice => invoice.Sold.Number)
            .Column("date", invoice => invoice.Sold.Date)
            .Column("due_date", invoice => invoice.Due)
            .Column("total", invoice => state.Totals(invoice.Sold).Total)
            .Column("balance", invoice => Book.Balance(invoice))
            .Column("created_time", invoice => invoice.Sold.Created)
            .ToResponse(invoice => _rendering.Row(invoice, today));
    }

    private SandboxResponse Get(ZohoCall call)
    {
        var invoice = Known(call.Id);
        return call.Request.QueryValue("accept") switch
        {
            "pdf" => AttachmentRoutes.Print(invoice.Sold),
            "html" => AttachmentRoutes.Page(invoice.Sold),
            _ => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["invoice"] = _rendering.Detail(invoice, calendar.Today(call.Now), _lines) }),
        };
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, Fields);
        if (body.Text("customer_id") is not { Length: > 0 }) throw ZohoProblem.Invalid("customer_id");
        if (body.Rows("line_items") is not { Count: > 0 }) throw ZohoProblem.Invalid("line_items");
        var today = calendar.Today(call.Now);
        var sold = new OrderData { Id = state.Ids.Zoho(), Number = "", VendorId = "", Status = "draft", Date = today, CurrencyCode = "", Lines = [], Created = call.Now, LastModified = call.Now };
        var invoice = Save(call, Read(call, body, new ZohoInvoice(sold, today)));
        if (call.Request.QueryValue("send") == "true") invoice = Save(call, invoice with { IsEmailed = true, Sold = invoice.Sold with { Status = "sent" } });
        return writer.Done(call, sold.Id, 201, "The invoice has been created.", "invoice", _rendering.Detail(invoice, today, _lines));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var invoice = Save(call, Read(call, ZohoBody.Of(call.Request, Fields), Known(call.Id)));
        return writer.Done(call, call.Id, 200, "Invoice information has been updated.", "invoice", _rendering.Detail(invoice, calendar.Today(call.Now), _lines));
    }

    private ZohoInvoice Read(ZohoCall call, ZohoBody body, ZohoInvoice invoice)
    {
        var sold = invoice.Sold;
        var customerId = body.Text("customer_id") ?? sold.VendorId;
        if (state.Contact(customerId) is not { Type: "customer" } customer) throw ZohoProblem.Invalid("customer_id");
        var date = body.Date("date") ?? sold.Date;
        var terms = (int?)body.Number("payment_terms") ?? invoice.PaymentTerms;
        return invoice with
        {
            PaymentTerms = terms,
            Due = body.Date("due_date") ?? date.AddDays(terms),
            Sold = sold with
            {
                VendorId = customerId,
                CurrencyCode = body.Text("currency_id") is { Length: > 0 } id ? ZohoCurrency.Code(id) : sold.CurrencyCode.Length > 0 ? sold.CurrencyCode : customer.CurrencyCode,
                Number = Number(call, body, sold.Number),
                Reference = body.Text("reference_number") ?? sold.Reference,
                Date = date,
                ExchangeRate = body.Number("exchange_rate") ?? sold.ExchangeRate,
                Discount = body.Has("discount") ? body.Discount("discount") : sold.Discount,
                IsDiscountBeforeTax = body.Flag("is_discount_before_tax") ?? sold.IsDiscountBeforeTax,
                IsInclusiveTax = body.Flag("is_inclusive_tax") ?? sold.IsInclusiveTax,
                Shipping = body.Number("shipping_charge") ?? sold.Shipping,
                Adjustment = body.Number("adjustment") ?? sold.Adjustment,
                Notes = body.Text("notes") ?? sold.Notes,
                Terms = body.Text("terms") ?? sold.Terms,
                Lines = _lines.Read(body, sold.Lines),
            },
        };
    }

    // Numbers are given by the service; one of the caller's own needs ignore_auto_number_generation=true.
    private string Number(ZohoCall call, ZohoBody body, string before)
    {
        if (body.Text("invoice_number") is not { Length: > 0 } number || number == before) return before.Length > 0 ? before : Book.NextInvoiceNumber();
        if (call.Request.QueryValue("ignore_auto_number_generation") != "true" || Book.HasNumber(number)) throw ZohoProblem.Invalid("invoice_number");
        return number;
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var invoice = Known(call.Id);
        if (Book.PaidFor(call.Id) > 0) throw ZohoProblem.Invalid("invoice_id");
        Book.Invoices.Remove(invoice.Sold.Id);
        return writer.Done(call, call.Id, 200, "The invoice has been deleted.");
    }

    private SandboxResponse Email(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, EmailFields);
        if (body.Copy()["to_mail_ids"] is not JsonArray { Count: > 0 }) throw ZohoProblem.Invalid("to_mail_ids");
        return Change(call, invoice => invoice with { IsEmailed = true, Sold = invoice.Sold with { Status = invoice.Sold.Status == "draft" ? "sent" : invoice.Sold.Status } }, "Your invoice has been sent.");
    }

    private SandboxResponse Payments(ZohoCall call)
    {
        var invoice = Known(call.Id);
        return SandboxResponse.Json(new JsonObject
        {
            ["code"] = 0,
            ["message"] = "success",
            ["payments"] = new JsonArray([.. Book.PaymentsOf(invoice.Sold.Id).Select(JsonNode? (paid) => InvoiceRendering.Payment(paid.Payment, paid.Part))]),
        });
    }

    private SandboxResponse DeletePayment(ZohoCall call)
    {
        var (payment, part) = Book.PaymentsOf(Known(call.Id).Sold.Id).FirstOrDefault(paid => paid.Part.Id == call.Sub);
        if (part is null) throw ZohoProblem.NotFound();
        Book.Payments[payment.Id] = payment with { Parts = [.. payment.Parts.Where(other => other.Id != part.Id)] };
        return writer.Done(call, call.Id, 200, "The payment has been deleted.");
    }
}
