using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>What the services answer: rows with the members that both have, and some that nobody types.</summary>
internal static class CannedPages
{
    private static readonly string[] Currencies = ["USD", "USD", "USD", "CAD"];

    public static byte[] Contacts(int rows) => Utf8(
        $$"""{"code":0,"message":"success","contacts":[{{string.Join(',', Enumerable.Range(0, rows).Select(Contact))}}],"page_context":{"page":1,"per_page":200,"has_more_page":false,"total":{{rows}} } }""");

    public static byte[] OneContact { get; } = Utf8($$"""{"code":0,"message":"success","contact":{{Contact(0)}} }""");

    public static byte[] Commitments(int rows) => Utf8($$"""{"data":[{{string.Join(',', Enumerable.Range(0, rows).Select(Commitment))}}]}""");

    public static byte[] OneCommitment { get; } = Utf8($$"""{"data":{{Commitment(0)}} }""");

    public static string ContactId(int row) => string.Create(CultureInfo.InvariantCulture, $"260815000000{98_001 + row:000000}");

    private static string Contact(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"contact_id":"{{ContactId(row)}}","contact_name":"Zylker Supply {{row}} LLC","company_name":"Zylker Supply {{row}} LLC","vendor_name":"Zylker Supply {{row}} LLC","contact_type":"vendor","contact_type_formatted":"Vendors","status":"active","source":"api","customer_sub_type":"business","currency_id":"260815000000000097","currency_code":"{{Currencies[row % 4]}}","payment_terms":30,"payment_terms_id":"260815000000093081","payment_terms_label":"Net 30","portal_status":"disabled","email":"office{{row}}@zylker.example","phone":"+1 303 555 {{row:0000}}","outstanding_payable_amount":{{2500 + row}},"outstanding_payable_amount_bcy":{{2500 + row}},"unused_credits_payable_amount":500,"created_time":"2026-06-09T09:45:21-0400","last_modified_time":"2026-06-{{1 + (row % 28):00}}T09:45:21-0400","has_attachment":false}
        """);

    private static string Commitment(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"id":"{{5_000_000 + row}}","type":"PurchaseOrderContract","number":"PO-{{row:00000}}","status":"Approved","title":"Concrete, phase {{row}}","description":"Ready mix for level {{row}}","vendor_id":"{{9_000 + (row % 20)}}","accounting_method":"amount","executed":true,"private":false,"retainage_percent":"5.0","payment_terms":"Net 30","contract_date":"2026-03-{{1 + (row % 28):00}}","created_at":"2026-03-02T09:00:00Z","updated_at":"2026-03-04T10:{{row % 60:00}}:00Z","grand_total":"{{1200 + row}}.50","number_of_lines":4,"show_line_items_to_non_admins":false,"allow_markups":true,"created_by_id":"77001","deleted_at":null}
        """);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
