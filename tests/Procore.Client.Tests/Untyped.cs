using System.Text.RegularExpressions;

namespace Procore.Client.Tests;

/// <summary>Why an operation of Procore's financial tools, or of documents, has no method: the first row that fits says it, and each row has to fit one.</summary>
internal static class Untyped
{
    private const string Older = "an older version; a newer one has a method";
    private const string Newer = "no description that we have is of it, nor of version 1.0, which has methods by published models of SDKs";
    private const string Deprecated = "Procore has deprecated it for ";
    private const string NoBody = "no source that we have describes ";
    private const string Printed = "makes a file to print, in the background; nothing is read from it";
    private const string Undescribed = "no source that we have describes its body or its answer: ";

    // Tools of which everything is typed whose body is known: what is not described there is said of the operation itself.
    private const string Typed = "/(Budget/budget|Budget/budget-(change|modifications|line-items|view|detail).*|Change Events/.*|Change Orders/.*|Contracts/invoice-configuration|Direct Costs/.*|Tax/.*"
        + "|Commitments/(billing-periods|contract-payments|commitment-change-order.*|.*requisition.*|.*-contract.*)|Prime Contracts/.*|Documents/.*folders-and-files|File Access & Storage/.*)$";

    private static readonly (string Operation, string Why)[] Rows =
    [
        (".* /rest/v1.0/requisitions(/{id})?", Older),
        ("PATCH .*/requisitions/{requisition_id}/(contract|contract_detail|change_order)_items/{id}", Deprecated + "`bulk_item_update`, which is `Requisitions.UpdateItemsAsync`"),
        (".*/single_pdf_compilers|.*/pdf|.*/csv_exports.*", Printed),
        (".* /rest/v1.0/budget_line_items/sync", NoBody + "what its items are made of, nor what it answers to those that fail"),
        (".* /rest/v1.0/budget_line_items.*|.* /rest/v1.0/change_events.*|.* /rest/v1.0/projects/{project_id}/direct_costs(/{id})?|GET /rest/v1.0/change_order_change_reasons", Older),
        ("GET /rest/v1.0/commitments.*", Older + " (`CommitmentContracts`, with both kinds in one list)"),
        ("GET /rest/v1.1/change_events/new", "what a person's empty form begins with"),
        ("GET /rest/v1.0/prime_contract", "the first of the list of prime contracts"),
        (".* /rest/v2.0/companies/{company_id}/projects/{project_id}/prime_contracts(/.*)?", Newer),
        ("GET .*/change_event/types", "the same types as version 1.0, which has a method"),
        ("PATCH .*/change_event/types/{id}", NoBody + "under which name its body goes"),
        ("GET .*/budget_detail_filters", NoBody + "its answer; what it lists can be given to `Budget.ListDetailsAsync`"),
        ("GET .*/budget_change_history", NoBody + "an id of its entries, so that a list of them cannot tell one from another"),
        ("GET .*/project_status_snapshots.*", NoBody + "its answer"),
        ("GET .*/invoices/async_jobs/{uuid}", Undescribed + "how far work in the background is"),
        (".*/(compliance|compliance_documents|lien_waivers|manual_holds)(/.*)?", Undescribed + "compliance of vendors"),
        ("GET .*/documents", "every folder and file in one list; the folders have methods"),
        (".*/documents/{document_id}/revisions|.*/document_custom_tags(/.*)?|GET .*/local_files/{uuid}", Undescribed + "document management, tags and pictures"),
        ("POST .*/send_email", NoBody + "its answer, and an e-mail is never sent twice"),
        ("(POST|PATCH) /rest/v1.0/(companies/{company_id}|projects/{project_id})/uploads(/{uuid})?", Older),
        ("GET .*/uploads/{uuid}", NoBody + "its answer"),
        (".*/pdf_template_configs.*", Undescribed + "how files are printed"),
        ("GET .*/uoms/configuration", NoBody + "its answer"),
        ("GET .*/segments/{segment_id}/lists", NoBody + "its answer"),
        (".*/financials/markups.*", Undescribed + "the set-up of markups"),
        (".*/(budgeted_production_quantities|manual_forecast_line_items|monitoring_resources|advanced_forecastings|budget_notes)(/.*)?", Undescribed + "forecasting and production quantities"),
        (".*/rfqs.*", Undescribed + "requests for quotes"),
        (".*/payments/.*", Undescribed + "Procore Pay, which moves money"),
    ];

    /// <summary>Whether the page says why an operation without a method has none.</summary>
    public static bool IsAskedFor(string tag) =>
        tag.StartsWith("Construction Financials/", StringComparison.Ordinal) || tag.StartsWith("Core/Documents/", StringComparison.Ordinal) || tag.StartsWith("Core/File Access & Storage/", StringComparison.Ordinal);

    /// <summary>The reason, and the row that gives it; null where nothing is said of the operation.</summary>
    public static (string Why, string Row)? Of(string method, string path) =>
        Rows.Where(row => Regex.IsMatch(method + " " + path, "^(" + row.Operation.Replace("{", "\\{", StringComparison.Ordinal).Replace(".0/", "\\.0/", StringComparison.Ordinal) + ")$"))
            .Select(row => ((string, string)?)(row.Why, row.Operation)).FirstOrDefault();

    /// <summary>Whether the reason is one that an operation of its tool may have, and true: what has a description is not said to have none.</summary>
    public static bool MayBe(string why, string tag, bool isDescribed) =>
        !why.StartsWith(Undescribed, StringComparison.Ordinal) || (!isDescribed && !Regex.IsMatch(tag, Typed));

    public static IEnumerable<string> AllRows => Rows.Select(row => row.Operation);
}
