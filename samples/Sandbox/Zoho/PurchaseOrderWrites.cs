using System.Collections.Frozen;
using System.Globalization;

namespace Sandbox;

/// <summary>Creates, changes and deletes purchase orders, and moves their status. Called under the API's lock.</summary>
internal sealed class PurchaseOrderWrites(
    ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, PurchaseOrderRendering rendering, ZohoWriter writer, Action<OrderData> announce)
{
    private static readonly FrozenSet<string> Fields = (
        "vendor_id currency_id contact_persons_associated purchaseorder_number gst_treatment tax_treatment gst_no source_of_supply destination_of_supply place_of_supply "
        + "pricebook_id reference_number billing_address_id crm_owner_id crm_custom_reference_id template_id date delivery_date due_date exchange_rate discount "
        + "discount_account_id is_discount_before_tax is_inclusive_tax notes notes_default terms terms_default ship_via delivery_org_address_id delivery_customer_id "
        + "attention vat_treatment is_update_customer salesorder_id location_id line_items custom_fields documents tags").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly PurchaseOrderLineWrites _lines = new(state, switches);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("POST", "purchaseorders", "purchaseorders.CREATE", call => Create(call, Body(call), externalId: "")),
        new("PUT", "purchaseorders", "purchaseorders.UPDATE", Upsert),
        new("PUT", "purchaseorders/{id}", "purchaseorders.UPDATE", call => Update(call, Known(call.Id), Body(call))),
        new("PUT", "purchaseorder/{id}/customfields", "purchaseorders.UPDATE", WriteCustomFields),
        new("DELETE", "purchaseorders/{id}", "purchaseorders.DELETE", Delete),
        Status("status/open", "CREATE", "open", "The purchase order has been marked as open."),
        Status("status/billed", "CREATE", "billed", "The purchase order has been marked as billed."),
        Status("status/cancelled", "CREATE", "cancelled", "The purchase order has been cancelled."),
        Status("submit", "CREATE", "pending_approval", "The purchase order has been successfully submitted for approval."),
        Status("approve", "CREATE", "approved", "You have approved the Purchase Order."),
        Status("reject", "UPDATE", "rejected", "You have rejected the Purchase order successfully."),
    ];

    private static ZohoBody Body(ZohoCall call) => ZohoBody.Of(call.Request, Fields);

    private OrderData Known(string id) => state.Order(id) ?? throw ZohoProblem.NotFound();

    // Which moves the service refuses, and with which code, is not documented: every one is allowed.
    private ZohoRoute Status(string path, string scope, string status, string message) => new("POST", "purchaseorders/{id}/" + path, "purchaseorders." + scope, call =>
    {
        var order = state.Save(Known(call.Id) with { Status = status }, call.Now);
        announce(order);
        return writer.Done(call, order.Id, switches.StatusCallsAnswer201 ? 201 : 200, message);
    });

    private SandboxResponse Create(ZohoCall call, ZohoBody body, string externalId)
    {
        if (body.Text("vendor_id") is not { Length: > 0 }) throw ZohoProblem.Invalid("vendor_id");
        if (body.Rows("line_items") is not { Count: > 0 }) throw ZohoProblem.Invalid("line_items");
        var order = Read(call, body, new OrderData
        {
            Id = state.Ids.Zoho(),
            Number = string.Create(CultureInfo.InvariantCulture, $"PO-{state.NextOrderNumber():00000}"),
            VendorId = "",
            Status = "draft",
            Date = calendar.Today(call.Now),
            CurrencyCode = "",
            Lines = [],
            Created = call.Now,
            LastModified = call.Now,
            ExternalId = externalId,
        });
        order = Save(call, order);
        return writer.Done(call, order.Id, 201, "Purchase Order has been added.", "purchaseorder", rendering.Detail(order));
    }

    private SandboxResponse Upsert(ZohoCall call)
    {
        var (value, create) = ZohoCustomFields.Upsert(call.Request);
        if (state.Orders.FirstOrDefault(order => order.ExternalId == value) is { } known) return Update(call, known, Body(call));
        return create ? Create(call, Body(call), switches.UpsertCopiesTheKey ? value : "") : throw ZohoProblem.NotFound();
    }

    private SandboxResponse Update(ZohoCall call, OrderData order, ZohoBody body)
    {
        order = Save(call, Read(call, body, order));
        return writer.Done(call, order.Id, 200, "Purchase Order has been updated.", "purchaseorder", rendering.Detail(order));
    }

    // The path is in the singular, and the body a bare list.
    private SandboxResponse WriteCustomFields(ZohoCall call)
    {
        var order = Known(call.Id);
        var (externalId, fields) = ZohoCustomFields.ReadArray(call.Request, ZohoCustomFields.OfOrders, order.ExternalId, order.CustomFields);
        order = Save(call, order with { ExternalId = externalId, CustomFields = fields });
        return writer.Done(call, order.Id, 200, "Custom Fields Updated Successfully");
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var order = Known(call.Id);
        state.Remove(order);
        return writer.Done(call, order.Id, 200, "The purchase order has been deleted.");
    }

    private OrderData Save(ZohoCall call, OrderData order)
    {
        order = state.Save(order, call.Now);
        announce(order);
        return order;
    }

    private OrderData Read(ZohoCall call, ZohoBody body, OrderData order)
    {
        var vendorId = body.Text("vendor_id") ?? order.VendorId;
        if (state.Contact(vendorId) is not { Type: "vendor" } vendor) throw ZohoProblem.Invalid("vendor_id");
        var currency = body.Text("currency_id") is { Length: > 0 } id ? ZohoCurrency.Code(id) : order.CurrencyCode.Length > 0 ? order.CurrencyCode : vendor.CurrencyCode;
        var (externalId, fields) = ZohoCustomFields.Read(body, ZohoCustomFields.OfOrders, order.ExternalId, order.CustomFields);
        var changed = order with
        {
            VendorId = vendorId,
            CurrencyCode = currency,
            Number = Number(call, body, order),
            Reference = body.Text("reference_number") ?? order.Reference,
            Date = body.Date("date") ?? order.Date,
            DeliveryDate = body.Has("delivery_date") ? body.Date("delivery_date") : order.DeliveryDate,
            ExchangeRate = body.Number("exchange_rate") ?? order.ExchangeRate,
            Discount = body.Has("discount") ? body.Discount("discount") : order.Discount,
            IsDiscountBeforeTax = body.Flag("is_discount_before_tax") ?? order.IsDiscountBeforeTax,
            IsInclusiveTax = body.Flag("is_inclusive_tax") ?? order.IsInclusiveTax,
            Notes = body.Text("notes") ?? order.Notes,
            Terms = body.Text("terms") ?? order.Terms,
            ShipVia = body.Text("ship_via") ?? order.ShipVia,
            ExternalId = externalId,
            CustomFields = fields,
            Lines = _lines.Read(body, order.Lines),
        };
        if (changed.ExternalId.Length > 0 && state.Orders.Any(other => other.Id != order.Id && other.ExternalId == changed.ExternalId))
            throw ZohoProblem.Invalid(ZohoCustomFields.ApiName);
        return changed;
    }

    // Numbers are given by the service; one of the caller's own needs ignore_auto_number_generation=true.
    private string Number(ZohoCall call, ZohoBody body, OrderData order)
    {
        if (body.Text("purchaseorder_number") is not { Length: > 0 } number || number == order.Number) return order.Number;
        if (call.Request.QueryValue("ignore_auto_number_generation") != "true" || state.OrderByNumber(number) is not null) throw ZohoProblem.Invalid("purchaseorder_number");
        return number;
    }
}
