namespace ZohoBooks.Client;

internal static class BankTransactionRoutes
{
    private const string Many = "/banktransactions";
    private const string One = Many + "/{transaction_id}";
    private const string Line = Many + "/uncategorized/{transaction_id}";
    private const string Categorizing = Line + "/categorize";
    public static readonly RouteTable Table = new("banking");
    public static readonly ZohoOperation List = Table.Get(Many);
    public static readonly ZohoOperation Get = Table.Get(One);
    public static readonly ZohoOperation Create = Table.Post(Many);
    public static readonly ZohoOperation Update = Table.Put(One);
    public static readonly ZohoOperation Delete = Table.Delete(One);
    public static readonly ZohoOperation ListMatches = Table.Get(Line + "/match");
    public static readonly ZohoOperation Match = Table.Post(Line + "/match");
    public static readonly ZohoOperation Unmatch = Table.Post(One + "/unmatch");
    public static readonly ZohoOperation Exclude = Table.Post(Line + "/exclude");
    public static readonly ZohoOperation Restore = Table.Post(Line + "/restore");
    public static readonly ZohoOperation Uncategorize = Table.Post(One + "/uncategorize");
    public static readonly ZohoOperation Categorize = Table.Post(Categorizing);
    public static readonly ZohoOperation CategorizeAsExpense = Table.Post(Categorizing + "/expenses");
    public static readonly ZohoOperation CategorizeAsVendorPayment = Table.Post(Categorizing + "/vendorpayments");
    public static readonly ZohoOperation CategorizeAsCustomerPayment = Table.Post(Categorizing + "/customerpayments");
    public static readonly ZohoOperation CategorizeAsCreditNoteRefund = Table.Post(Categorizing + "/creditnoterefunds");
    public static readonly ZohoOperation CategorizeAsVendorCreditRefund = Table.Post(Categorizing + "/vendorcreditrefunds");
    public static readonly ZohoOperation CategorizeAsPaymentRefund = Table.Post(Categorizing + "/paymentrefunds");
    public static readonly ZohoOperation CategorizeAsVendorPaymentRefund = Table.Post(Categorizing + "/vendorpaymentrefunds");
}
