using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What may be written to a vendor of the company directory.</summary>
internal sealed class VendorRules(ProcoreState state)
{
    private static readonly string[] BiddingFlags =
        [
            "affirmative_action", "small_business", "african_american_business", "hispanic_business", "womens_business",
            "historically_underutilized_business", "sdvo_business", "certified_business_enterprise", "asian_american_business",
            "native_american_business", "disadvantaged_business", "minority_business_enterprise", "eight_a_business"
        ];

    private static readonly string[] UsStates =
        [
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD",
            "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD",
            "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "PR"
        ];

    public static FieldSet Project { get; } = new FieldSet()
        .With(
            FieldKind.Text, "name", "abbreviated_name", "trade_name", "notes", "website", "labor_union", "license_number", "address",
            "city", "zip", "country_code", "state_code", "business_phone", "mobile_phone", "fax_number", "email_address", "origin_id",
            "origin_data", "origin_code")
        .With(FieldKind.Flag, "is_active", "authorized_bidder", "prequalified", "union_member", "non_union_prevailing_wage")
        .With(FieldKind.Integer, "parent_id", "primary_contact_id");

    public static FieldSet Single { get; } = Project.Without()
        .With(FieldKind.Integer, "vendor_group_id")
        .With(FieldKind.IntegerList, "trade_ids", "bidding_distribution_ids", "standard_cost_code_ids")
        .With(FieldKind.Object, "bidding");

    public static FieldSet Batch { get; } = Single.Without()
        .With(FieldKind.Integer, "id")
        .With(FieldKind.Object, "business_register_attributes", "origin_custom_fields");

    public ProcoreVendor? Write(ProcoreVendor? vendor, JsonObject values, FieldErrors errors, ProcoreActor actor)
    {
        Check(vendor, values, errors);
        (string Type, string Identifier)? register = Register(values["business_register_attributes"] as JsonObject, errors);
        if (errors.Any)
            return null;

        bool created = vendor is null;
        if (vendor is null)
        {
            vendor = new ProcoreVendor(state.NextId(), actor.Now);
            vendor.Values["is_active"] = true;
            vendor.Values["prequalified"] = false;
            state.Vendors[vendor.Id] = vendor;
        }

        values.Remove("business_register_attributes");
        state.Merge(ProcoreKinds.Vendor, vendor, values, actor.Now);
        if (register is not null && register != vendor.Register)
            (vendor.Register, vendor.UpdatedAt) = (register, actor.Now);
        state.Announce(actor, created ? "create" : "update", ProcoreKinds.Vendor, vendor.Id, null);
        return vendor;
    }

    /// <summary>How a single write is refused: codes of states and countries with 400, everything else as usual.</summary>
    public ProcoreProblem Refusal(FieldErrors errors) =>
        errors.Names.All(name => name is "state_code" or "country_code") ? new ProcoreProblem(400, errors) : state.Refusal(errors);

    /// <summary>The vendor becomes part of the project's directory; false when it already was.</summary>
    public bool AddToProject(ProcoreVendor vendor, ProcoreProject project, ProcoreActor actor)
    {
        if (!vendor.ProjectIds.Add(project.Id))
            return false;
        state.Announce(actor, "create", ProcoreKinds.ProjectVendor, vendor.Id, project.Id);
        return true;
    }

    /// <summary>A tax register such as an EIN, without the spaces and dashes that Procore passes over.</summary>
    public static (string Type, string Identifier)? Register(JsonObject? attributes, FieldErrors errors)
    {
        if (attributes is null)
            return null;
        string? type = (attributes["type"] as JsonValue)?.TryGetValue(out string? t) == true ? t : null;
        string? identifier = (attributes["identifier"] as JsonValue)?.TryGetValue(out string? i) == true ? i : null;
        identifier = identifier?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        int digits = type?.ToLowerInvariant() switch { "ein" => 9, "abn" => 11, _ => 0 };
        if (digits == 0)
            errors.Add("type", "is not included in the list");
        else if (identifier?.Length != digits || !identifier.All(char.IsAsciiDigit))
            errors.Add("identifier", $"has to have {digits} digits");
        return errors.Any ? null : (type!.ToLowerInvariant(), identifier!);
    }

    private void Check(ProcoreVendor? vendor, JsonObject values, FieldErrors errors)
    {
        string? name = values.ContainsKey("name") ? (string?)values["name"] : vendor?.Name;
        if (string.IsNullOrWhiteSpace(name))
            errors.Add("name", "can't be blank");
        if (state.OriginIsTaken(ProcoreKinds.Vendor, (string?)values["origin_id"], vendor))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["parent_id"] is { } parentId)
        {
            ProcoreVendor? parent = state.Vendors.GetValueOrDefault(parentId);
            if (parent is null || ReferenceEquals(parent, vendor))
                errors.Add("parent_id", "is not another vendor of this company");
            else if (parent.Integer("parent_id") is not null)
                errors.Add("parent_id", "only two levels of hierarchy are supported");
        }

        if (vendor is { IsActive: true } && (bool?)values["is_active"] is false && state.Switches.VendorsWithUsersStayActive
            && state.Users.Values.Any(user => user.IsActive && user.VendorId == vendor.Id))
            errors.Add("is_active", "cannot be changed while the vendor has active users");
        foreach (string field in (ReadOnlySpan<string>)["vendor_group_id", "primary_contact_id"])
        {
            if (values[field] is not null)
                errors.Add(field, "does not exist");
        }

        if (values["bidding"] is JsonObject bidding && bidding.FirstOrDefault(b => Array.IndexOf(BiddingFlags, b.Key) < 0).Key is { } unknown)
            errors.Add("bidding." + unknown, FieldErrors.Unknown);
        CheckState(vendor, values, errors);
    }

    private static void CheckState(ProcoreVendor? vendor, JsonObject values, FieldErrors errors)
    {
        string? country = values.ContainsKey("country_code") ? (string?)values["country_code"] : vendor?.Text("country_code");
        string? stateCode = values.ContainsKey("state_code") ? (string?)values["state_code"] : vendor?.Text("state_code");
        if (country is { Length: > 0 } && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
            errors.Add("country_code", "Invalid Country Code");
        bool wrong = stateCode is { Length: > 0 } && (country is null or "US" ? Array.IndexOf(UsStates, stateCode) < 0 : stateCode.Length > 3);
        if (wrong)
            errors.Add("state_code", "Invalid State Code for Country");
    }
}
