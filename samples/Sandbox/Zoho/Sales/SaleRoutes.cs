using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Credit notes, estimates and sales orders: read, written, moved, printed, e-mailed.</summary>
internal sealed class SaleRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> EmailFields = (
        "send_from_org_email_id from_address_id to_mail_ids cc_mail_ids bcc_mail_ids subject body mail_documents documents invoice_id").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly SalesLines _lines = new(state);

    public IEnumerable<ZohoRoute> Routes => SalesKind.All.SelectMany(kind => new ZohoRoute[]
    {
        new("GET", kind.Path, kind.Scope + ".READ", call => List(kind, call)),
        new("POST", kind.Path, kind.Scope + ".CREATE", call => Create(kind, call)),
        new("GET", kind.Path + "/{id}", kind.Scope + ".READ", call => Get(kind, call)),
        new("PUT", kind.Path + "/{id}", kind.Scope + ".UPDATE", call => Update(kind, call)),
        new("DELETE", kind.Path + "/{id}", kind.Scope + ".DELETE", call => Delete(kind, call)),
        new("POST", kind.Path + "/{id}/email", kind.Scope + ".CREATE", call => Email(kind, call)),
    }.Concat(kind.Moves.Select(move => new ZohoRoute("POST", kind.Path + "/{id}/" + move.Move, kind.Scope + ".CREATE", call =>
    {
        var sale = Save(call, Known(kind, call.Id) with { Sold = Known(kind, call.Id).Sold with { Status = move.Status } });
        return writer.Done(call, sale.Sold.Id, kind == SalesKind.SalesOrder ? 201 : 200, move.Message);
    }))));

    private ZohoSale Known(SalesKind kind, string id) => state.Sales.Find(kind, id) ?? throw ZohoProblem.NotFound();

    private ZohoSale Save(ZohoCall call, ZohoSale sale)
    {
        sale = sale with { Sold = sale.Sold with { LastModified = call.Now } };
        return state.Sales.Sales[sale.Sold.Id] = sale;
    }

    private SandboxResponse List(SalesKind kind, ZohoCall call)
    {
        var rows = state.Sales.Sales.Values.Where(sale => sale.Kind == kind);
        if (call.Request.QueryValue("customer_id") is { Length: > 0 } customer) rows = rows.Where(sale => sale.Sold.VendorId == customer);
        if (call.Request.QueryValue("status") is { Length: > 0 } status) rows = rows.Where(sale => state.Sales.StatusOf(sale) == status);
        return new ZohoList<ZohoSale>(call.Request, kind.Path, kind.Path) { Rows = rows, DefaultSort = "created_time", DefaultOrder = "D", Id = sale => sale.Sold.Id }
            .Text(kind.NumberName, sale => sale.Sold.Number)
            .Text("reference_number", sale => sale.Sold.Reference)
            .Text("customer_name", sale => state.VendorOf(sale.Sold).Name)
            .Date("date", sale => sale.Sold.Date)
            .Date("expiry_date", sale => sale.Expiry ?? default)
            .ModifiedAfter(sale => sale.Sold.LastModified, switches.ModifiedTimeInclusive)
            .Column("customer_name", sale => state.VendorOf(sale.Sold).Name)
            .Column(kind.NumberName, sale => sale.Sold.Number)
            .Column("date", sale => sale.Sold.Date)
            .Column("total", sale => state.Totals(sale.Sold).Total)
            .Column("created_time", sale => sale.Sold.Created)
            .Column("last_modified_time", sale => sale.Sold.LastModified)
            .ToResponse(Common);
    }

    private SandboxResponse Get(SalesKind kind, ZohoCall call)
    {
        var sale = Known(kind, call.Id);
        return call.Request.QueryValue("accept") switch
        {
            "pdf" => AttachmentRoutes.Print(sale.Sold),
            "html" => AttachmentRoutes.Page(sale.Sold),
            _ => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [kind.Root] = Detail(sale) }),
        };
    }

    private SandboxResponse Create(SalesKind kind, ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, kind.Fields);
        if (body.Text("customer_id") is not { Length: > 0 }) throw ZohoProblem.Invalid("customer_id");
        if (body.Rows("line_items") is not { Count: > 0 }) throw ZohoProblem.Invalid("line_items");
        var status = body.Flag("is_draft") == true ? "draft" : kind.First;
        var sold = new OrderData { Id = state.Ids.Zoho(), Number = "", VendorId = "", Status = status, Date = calendar.Today(call.Now), CurrencyCode = "", Lines = [], Created = call.Now, LastModified = call.Now };
        var sale = Save(call, Read(call, body, new ZohoSale(kind, sold)));
        if (call.Request.QueryValue("send") == "true") sale = Save(call, sale with { IsEmailed = true, Sold = sale.Sold with { Status = "sent" } });
        return writer.Done(call, sold.Id, 201, "The document has been created.", kind.Root, Detail(sale));
    }

    private SandboxResponse Update(SalesKind kind, ZohoCall call)
    {
        var sale = Save(call, Read(call, ZohoBody.Of(call.Request, kind.Fields), Known(kind, call.Id)));
        return writer.Done(call, call.Id, 200, "The document has been updated.", kind.Root, Detail(sale));
    }

    private SandboxResponse Delete(SalesKind kind, ZohoCall call)
    {
        state.Sales.Sales.Remove(Known(kind, call.Id).Sold.Id);
        return writer.Done(call, call.Id, 200, "The document has been deleted.");
    }

    private SandboxResponse Email(SalesKind kind, ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, EmailFields).Copy();
        if (body["to_mail_ids"] is not JsonArray { Count: > 0 }) throw ZohoProblem.Invalid("to_mail_ids");
        var sale = Known(kind, call.Id);
        Save(call, sale with { IsEmailed = true, Sold = sale.Sold with { Status = kind == SalesKind.Estimate && sale.Sold.Status == "draft" ? "sent" : sale.Sold.Status } });
        return writer.Done(call, call.Id, kind == SalesKind.SalesOrder ? 201 : 200, "Your document has been sent.");
    }

    private ZohoSale Read(ZohoCall call, ZohoBody body, ZohoSale sale)
    {
        var sold = sale.Sold;
        var customerId = body.Text("customer_id") ?? sold.VendorId;
        if (state.Contact(customerId) is not { Type: "customer" } customer) throw ZohoProblem.Invalid("customer_id");
        return sale with
        {
            Expiry = body.Has("expiry_date") ? body.Date("expiry_date") : sale.Expiry,
            Sold = sold with
            {
                VendorId = customerId,
                CurrencyCode = body.Text("currency_id") is { Length: > 0 } id ? ZohoCurrency.Code(id) : sold.CurrencyCode.Length > 0 ? sold.CurrencyCode : customer.CurrencyCode,
                Number = Number(call, body, sale),
                Reference = body.Text("reference_number") ?? sold.Reference,
                Date = body.Date("date") ?? sold.Date,
                DeliveryDate = body.Has("shipment_date") ? body.Date("shipment_date") : sold.DeliveryDate,
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

    private string Number(ZohoCall call, ZohoBody body, ZohoSale sale)
    {
        if (body.Text(sale.Kind.NumberName) is not { Length: > 0 } number || number == sale.Sold.Number)
            return sale.Sold.Number.Length > 0 ? sale.Sold.Number : state.Sales.NextNumber(sale.Kind);
        if (call.Request.QueryValue("ignore_auto_number_generation") != "true" || state.Sales.HasNumber(number)) throw ZohoProblem.Invalid(sale.Kind.NumberName);
        return number;
    }

    private JsonObject Detail(ZohoSale sale)
    {
        var sold = sale.Sold;
        var totals = state.Totals(sold);
        return Common(sale)
            .Add(
                ("is_inclusive_tax", sold.IsInclusiveTax),
                ("is_discount_before_tax", sold.IsDiscountBeforeTax),
                ("discount_type", sold.Discount is null ? "item_level" : "entity_level"),
                ("discount", sold.Discount is { IsPercent: false } fixedAmount ? ZohoJson.Number(fixedAmount.Value) : sold.Discount is { } share ? $"{ZohoJson.Number(share.Value)}%" : 0),
                ("sub_total", ZohoJson.Number(totals.SubTotal)),
                ("tax_total", ZohoJson.Number(totals.TaxTotal)),
                ("shipping_charge", ZohoJson.Number(sold.Shipping)),
                ("adjustment", ZohoJson.Number(sold.Adjustment)),
                ("line_items", _lines.Render(sold)),
                ("notes", sold.Notes),
                ("terms", sold.Terms),
                ("custom_field_hash", new JsonObject()))
            .Blank("adjustment_description", "subject_content", "template_type")
            .None("contact_persons", "custom_fields", "documents", "taxes", "approvers_list");
    }

    private JsonObject Common(ZohoSale sale)
    {
        var (kind, sold) = (sale.Kind, sale.Sold);
        var row = new JsonObject()
            .Add(
                (kind.IdName, sold.Id),
                (kind.NumberName, sold.Number),
                ("reference_number", sold.Reference),
                ("status", state.Sales.StatusOf(sale)),
                ("customer_id", sold.VendorId),
                ("customer_name", state.VendorOf(sold).Name),
                ("date", ZohoJson.Date(sold.Date)),
                ("currency_id", ZohoCurrency.Id(sold.CurrencyCode)),
                ("currency_code", sold.CurrencyCode),
                ("exchange_rate", ZohoJson.Number(sold.ExchangeRate)),
                ("price_precision", 2),
                ("total", ZohoJson.Number(state.Totals(sold).Total)),
                ("is_emailed", sale.IsEmailed),
                ("created_time", calendar.Timestamp(sold.Created)),
                ("last_modified_time", calendar.Timestamp(sold.LastModified)))
            .Blank("client_viewed_time", "color_code", "current_sub_status_id", "salesperson_id", "salesperson_name")
            .No("has_attachment", "is_viewed_by_client")
            .None("tags");
        if (kind == SalesKind.CreditNote) row.Add(("balance", ZohoJson.Number(state.Sales.Balance(sale))), ("total_credits_used", ZohoJson.Number(state.Sales.UsedOf(sold.Id))), ("total_refunded_amount", 0));
        if (kind == SalesKind.Estimate) row.Add(("expiry_date", ZohoJson.Date(sale.Expiry)), ("accepted_date", ""), ("declined_date", ""));
        if (kind == SalesKind.SalesOrder) row.Add(("shipment_date", ZohoJson.Date(sold.DeliveryDate)), ("delivery_method", ""));
        return row;
    }
}
