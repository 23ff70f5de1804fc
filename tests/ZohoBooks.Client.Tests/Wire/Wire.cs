namespace ZohoBooks.Client.Tests;

/// <summary>Bodies as the service sends them, written by hand after recorded responses.</summary>
internal static class Wire
{
    public const string Order = """
        {"code":0,"message":"success","purchaseorder":{
          "purchaseorder_id":"260815000000103019","purchaseorder_number":"PO-00002","reference_number":"","date":"2026-06-09",
          "delivery_date":"","expected_delivery_date":"2026-06-30","status":"draft","order_status":"draft","billed_status":"","received_status":"",
          "current_sub_status":"draft","vendor_id":"260815000000098001","vendor_name":"Beta Supplies Ltd","currency_code":"USD","exchange_rate":"",
          "price_precision":"2","is_inclusive_tax":false,"is_discount_before_tax":"true","discount_type":"entity_level","discount":"10%",
          "discount_amount":14.99,"discount_total":14.997,"adjustment":-0.005,"adjustment_description":"","sub_total":149.97,"tax_total":0,"total":134.97,
          "custom_fields":"","tags":null,"documents":"","bills":{"bill_id":"1","bill_number":"B-1","total":"12.50","date":""},
          "billing_address":{"address":"","street2":"","city":"","zip":"","country":"","fax":"","phone":"","attention":""},
          "delivery_address":{"zip":"19901","country":"U.S.A","address":"","address1":"1 Dock St","address2":"","city":"Dover","phone":"","state":"Delaware","organization_address_id":""},
          "line_items":[
            {"line_item_id":"260815000000103022","item_id":"","item_order":1,"name":"Rebar","description":"","line_item_category":"line_item","quantity":"3","unit":"t",
             "rate":49.99,"discount":0,"item_total":149.97,"tax_id":"","tax_percentage":"","line_item_taxes":[{"tax_id":"9","tax_name":"VAT (0%)","tax_amount":0}],
             "account_id":"260815000000034003","account_name":"Cost of Goods Sold","project_id":"90300000087378","project_name":"24-101 Harbor","header_name":"",
             "tags":[{"tag_id":"1","tag_name":"Cost Code","tag_option_id":"2","tag_option_name":"02-300 Earthwork"}],
             "item_custom_fields":[{"customfield_id":"46000000012845","value":"Normal"},{"customfield_id":"46000000012846","value":12.5}],"item_code":{},"bcy_rate":49.99},
            {"line_item_id":"260815000000103023","line_item_category":"header","name":"Section","quantity":"","rate":"","item_total":"","tags":"","line_item_taxes":""},
            {"line_item_id":"260815000000103024","line_item_category":"pallet","item_order":"3"}],
          "created_time":"2026-06-09T13:15:55-0400","last_modified_time":"2026-06-09T19:00:00.250+0530","some_new_field":{"a":[1,2]}}}
        """;

    public const string Orders = """
        {"code":0,"message":"success","purchaseorders":[
          {"purchaseorder_id":"1","vendor_name":"Beta","purchaseorder_number":"PO-1","status":"issued","price_precision":"","total":40,"tags":[],"due_in_days":"","date":"","last_modified_time":"2026-06-09T13:15:55-0400"},
          {"purchaseorder_id":"2","purchaseorder_number":"PO-2","status":"open","total":"40.50","last_modified_time":""}],
         "page_context":{"page":1,"per_page":200,"has_more_page":false,"report_name":"Purchase Orders","applied_filter":"Status.All","custom_fields":[],"sort_column":"created_time","sort_order":"D"}}
        """;

    public const string Contact = """
        {"code":0,"message":"success","contact":{"contact_id":"260815000000097001","contact_name":"Acme Corp","company_name":"","contact_type":"vendor","status":"active",
          "currency_code":"USD","exchange_rate":"","opening_balance_amount_bcy":"","tax_id_type":"EIN","tax_id_value":"12-3456789","track_1099":true,"payment_terms":"30","created_date":"09 Jun 2026",
          "billing_address":{"address":"123 Main St","address_id":"1","city":"New York","state":"NY","zip":"10001","country":"USA","country_code":"US","latitude":"","attention":""},
          "shipping_address":"","custom_fields":[{"index":1,"label":"VAT ID","value":"GBGD078"}],"contact_tax_information":"","created_time":"2026-06-09T09:45:19-0400"}}
        """;

    public static string Row(string id) => $$"""{"purchaseorder_id":"{{id}}","purchaseorder_number":"PO-{{id}}","total":1}""";

    public static string Rows(IEnumerable<string> ids, int page, int perPage, bool? more) =>
        $$"""{"code":0,"message":"success","purchaseorders":[{{string.Join(",", ids.Select(Row))}}]"""
        + (more is { } flag ? $$$""","page_context":{"page":{{{page}}},"per_page":{{{perPage}}},"has_more_page":{{{(flag ? "true" : "false")}}}}}""" : "}");
}
