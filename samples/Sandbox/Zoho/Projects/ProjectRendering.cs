using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Projects and the organization on the wire.</summary>
internal sealed class ProjectRendering(ZohoState state, ZohoCalendar calendar)
{
    public JsonObject Row(ProjectData project) => Common(project).No("has_attachment");

    public JsonObject Detail(ProjectData project) => Common(project)
        .Add(
            ("currency_code", state.Data.Organization.CurrencyCode),
            ("budget_type", ""),
            ("billed_hours", "00:00"),
            ("un_billed_hours", "00:00"),
            ("non_billable_hours", "0.00"),
            ("show_in_dashboard", true))
        .Zero("total_amount", "billed_amount", "un_billed_amount", "billable_amount", "non_billable_amount", "cost_budget_amount")
        .No("is_recurrence_associated")
        .None("recurring_invoices", "tasks", "users", "custom_fields");

    public JsonObject OrganizationRow()
    {
        var organization = state.Data.Organization;
        return Organization()
            .Add(
                ("email", "office@frontrange.example"),
                ("plan_type", 130),
                ("plan_name", organization.PlanName),
                ("plan_period", "Yearly"),
                ("fiscal_year_start_month", 0),
                ("account_created_date_formatted", calendar.Display(state.Founded)))
            .Zero("zi_migration_status")
            .No("tax_group_enabled");
    }

    public JsonObject OrganizationDetail() => Organization()
        .Add(
            ("fiscal_year_start_month", "january"),
            ("date_format", "dd MMM yyyy"),
            ("industry_type", "Construction"),
            ("company_id_label", "Company ID"),
            ("tax_id_label", "Tax ID"),
            ("status", "1"),
            ("plan_name", state.Data.Organization.PlanName),
            ("address", new JsonObject { ["street_address1"] = "1800 Larimer St", ["city"] = "Denver", ["state"] = "Colorado", ["country"] = "U.S.A", ["zip"] = "80202", ["street_address2"] = "" }))
        .Blank("company_id_value", "tax_id_value", "field_separator", "industry_size", "org_address", "remit_to_address", "phone", "fax", "website", "email")
        .None("custom_fields");

    private JsonObject Organization()
    {
        var organization = state.Data.Organization;
        return new JsonObject().Add(
            ("organization_id", organization.OrganizationId),
            ("name", organization.Name),
            ("contact_name", "Office"),
            ("is_default_org", true),
            ("is_org_active", true),
            ("language_code", "en"),
            ("account_created_date", calendar.Timestamp(state.Founded)[..10]),
            ("time_zone", organization.TimeZone),
            ("currency_id", "260815000000000097"),
            ("currency_code", organization.CurrencyCode),
            ("currency_symbol", "$"),
            ("currency_format", "###,##0.00"),
            ("price_precision", 2));
    }

    private JsonObject Common(ProjectData project) => new JsonObject().Add(
        ("project_id", project.ZohoId),
        ("project_name", project.ZohoName),
        ("customer_id", project.CustomerId),
        ("customer_name", project.CustomerName),
        ("description", ""),
        ("status", project.Active ? "active" : "inactive"),
        ("billing_type", "fixed_cost_for_project"),
        ("rate", 0),
        ("created_time", calendar.Timestamp(state.Founded)),
        ("total_hours", "00:00"),
        ("billable_hours", "00:00"));
}
