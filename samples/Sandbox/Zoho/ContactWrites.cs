using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Creates, changes and deletes contacts. A name is taken once in an organization, whatever the type. Called under the API's lock.</summary>
internal sealed class ContactWrites(ZohoState state, ZohoSwitches switches, ContactRendering rendering, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "contact_name company_name website language_code contact_type customer_sub_type credit_limit pricebook_id contact_number ignore_auto_number_generation tags "
        + "is_portal_enabled currency_id payment_terms payment_terms_label notes billing_address shipping_address contact_persons default_templates custom_fields "
        + "opening_balances vat_reg_no owner_id tax_reg_no tax_exemption_certificate_number country_code vat_treatment tax_treatment tax_regime legal_name is_tds_registered "
        + "place_of_contact gst_no gst_treatment tax_authority_name avatax_exempt_no avatax_use_code tax_exemption_id tax_exemption_code tax_authority_id tax_id tds_tax_id "
        + "is_taxable facebook twitter track_1099 tax_id_type tax_id_value").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("POST", "contacts", "contacts.CREATE", Create),
        new("PUT", "contacts", "contacts.UPDATE", Upsert),
        new("PUT", "contacts/{id}", "contacts.UPDATE", call => Update(call, Known(call.Id), Body(call))),
        new("DELETE", "contacts/{id}", "contacts.DELETE", Delete),
        new("POST", "contacts/{id}/active", "contacts.CREATE", call => Mark(call, active: true)),
        new("POST", "contacts/{id}/inactive", "contacts.CREATE", call => Mark(call, active: false)),
    ];

    private static ZohoBody Body(ZohoCall call) => ZohoBody.Of(call.Request, Fields);

    private static ZohoAddress Address(ZohoBody? body, ZohoAddress before) => body is null ? before : new ZohoAddress
    {
        Attention = body.Text("attention") ?? "",
        Street = body.Text("address") ?? "",
        Street2 = body.Text("street2") ?? "",
        City = body.Text("city") ?? "",
        State = body.Text("state") ?? "",
        StateCode = body.Text("state_code") ?? "",
        Zip = body.Text("zip") ?? "",
        Country = body.Text("country") ?? "",
        CountryCode = body.Text("country_code") ?? "",
        Phone = body.Text("phone") ?? "",
        Fax = body.Text("fax") ?? "",
    };

    private ZohoContact Known(string id) => state.Contact(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse Create(ZohoCall call) => Create(call, Body(call), externalId: "");

    private SandboxResponse Create(ZohoCall call, ZohoBody body, string externalId)
    {
        // Without a type a contact is a customer.
        var type = body.Text("contact_type") ?? "customer";
        var contact = new ZohoContact(state.Ids.Zoho(), body.Text("contact_name") ?? "", type) { Created = call.Now, ExternalId = externalId };
        contact = Save(contact, body, call.Now);
        return writer.Done(call, contact.Id, 201, "The contact has been added.", "contact", rendering.Detail(contact));
    }

    private SandboxResponse Upsert(ZohoCall call)
    {
        var (value, create) = ZohoCustomFields.Upsert(call.Request);
        if (state.Contacts.FirstOrDefault(contact => contact.ExternalId == value) is { } known) return Update(call, known, Body(call));
        return create ? Create(call, Body(call), switches.UpsertCopiesTheKey ? value : "") : throw ZohoProblem.NotFound();
    }

    private SandboxResponse Update(ZohoCall call, ZohoContact contact, ZohoBody body)
    {
        contact = Save(contact, body, call.Now);
        return writer.Done(call, contact.Id, 200, "Contact information has been saved.", "contact", rendering.Detail(contact));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var contact = Known(call.Id);
        // What the service does about transactions is not documented; here nothing may point to a contact that is gone.
        if (state.Orders.Any(order => order.VendorId == contact.Id) || state.Projects.Any(project => project.CustomerId == contact.Id)) throw ZohoProblem.Invalid("contact_id");
        state.Remove(contact);
        return writer.Done(call, contact.Id, 200, "The contact has been deleted.");
    }

    private SandboxResponse Mark(ZohoCall call, bool active)
    {
        var contact = Known(call.Id) with { IsActive = active, Modified = call.Now };
        state.Put(contact);
        return writer.Done(call, contact.Id, 200, $"The contact has been marked as {contact.Status}.");
    }

    private ZohoContact Save(ZohoContact contact, ZohoBody body, DateTimeOffset now)
    {
        var terms = body.Number("payment_terms") ?? contact.PaymentTerms;
        contact = contact with
        {
            Name = body.Text("contact_name") ?? contact.Name,
            Type = body.Text("contact_type") ?? contact.Type,
            CompanyName = body.Text("company_name") ?? contact.CompanyName,
            Website = body.Text("website") ?? contact.Website,
            Notes = body.Text("notes") ?? contact.Notes,
            TaxIdType = body.Text("tax_id_type") ?? contact.TaxIdType,
            TaxIdValue = body.Text("tax_id_value") ?? contact.TaxIdValue,
            Track1099 = body.Flag("track_1099") ?? contact.Track1099,
            PaymentTerms = terms == decimal.Truncate(terms) ? (int)terms : throw ZohoProblem.Invalid("payment_terms"),
            PaymentTermsLabel = body.Text("payment_terms_label") ?? contact.PaymentTermsLabel,
            BillingAddress = Address(body.Inner("billing_address"), contact.BillingAddress),
            ShippingAddress = Address(body.Inner("shipping_address"), contact.ShippingAddress),
            Persons = body.Rows("contact_persons") is { } persons ? Persons(persons) : contact.Persons,
            CurrencyCode = body.Text("currency_id") is { Length: > 0 } currency ? ZohoCurrency.Code(currency) : contact.CurrencyCode,
            ExternalId = ZohoCustomFields.Read(body, contact.ExternalId, ZohoCustomFields.Spelling.Loose),
            Modified = now,
        };
        if (contact.Name.Length == 0) throw ZohoProblem.Invalid("contact_name");
        if (contact.Type is not ("customer" or "vendor")) throw ZohoProblem.Invalid("contact_type");
        foreach (var other in state.Contacts)
        {
            if (other.Id == contact.Id) continue;
            if (string.Equals(other.Name, contact.Name, StringComparison.OrdinalIgnoreCase)) throw ZohoProblem.NameTaken(contact.Name);
            if (contact.ExternalId.Length > 0 && other.ExternalId == contact.ExternalId) throw ZohoProblem.Invalid(ZohoCustomFields.ApiName);
        }

        state.Put(contact);
        return contact;
    }

    private JsonArray Persons(IReadOnlyList<ZohoBody> persons)
    {
        var saved = new JsonArray();
        foreach (var person in persons)
        {
            var copy = person.Copy();
            if (person.Text("contact_person_id") is not { Length: > 0 }) copy["contact_person_id"] = state.Ids.Zoho();
            saved.Add((JsonNode)copy);
        }

        return saved;
    }
}
