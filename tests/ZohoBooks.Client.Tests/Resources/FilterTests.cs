using System.Reflection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Whatever narrows a list, and whatever else may be left out of a call, reaches the wire under the name and in the form that Zoho documents:
/// what it does not know it ignores without a word. They are found by reflection: what is added fails here until its line stands in the table,
/// which is read beside the document.
/// </summary>
public class FilterTests
{
    private static readonly Dictionary<string, string> Documented = new(StringComparer.Ordinal)
    {
        ["BankAccounts.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["BankAccounts.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["BankTransactions.ExcludeAsync accountId"] = "account_id=7",
        ["BankTransactions.ListAsync AccountId"] = "account_id=a b&c=d",
        ["BankTransactions.ListAsync Amount"] = "amount=12.5",
        ["BankTransactions.ListAsync Date"] = "date=2026-01-02",
        ["BankTransactions.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["BankTransactions.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["BankTransactions.ListAsync SearchText"] = "search_text=a b&c=d",
        ["BankTransactions.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["BankTransactions.ListAsync Status"] = "status=uncategorized",
        ["BankTransactions.ListAsync TransactionType"] = "transaction_type=transfer_fund",
        ["BankTransactions.ListMatchesAsync AmountFrom"] = "amount_start=12.5",
        ["BankTransactions.ListMatchesAsync AmountTo"] = "amount_end=12.5",
        ["BankTransactions.ListMatchesAsync Contact"] = "contact=a b&c=d",
        ["BankTransactions.ListMatchesAsync DateAfter"] = "date_after=2026-01-02",
        ["BankTransactions.ListMatchesAsync DateBefore"] = "date_before=2026-01-02",
        ["BankTransactions.ListMatchesAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["BankTransactions.ListMatchesAsync ShowAllTransactions"] = "show_all_transactions=true",
        ["BankTransactions.ListMatchesAsync TransactionType"] = "transaction_type=transfer_fund",
        ["BankTransactions.MatchAsync accountId"] = "account_id=7",
        ["BankTransactions.RestoreAsync accountId"] = "account_id=7",
        ["BankTransactions.UncategorizeAsync accountId"] = "account_id=7",
        ["BankTransactions.UnmatchAsync accountId"] = "account_id=7",
        ["Bills.ListAsync BillNumber"] = "bill_number=a b&c=d",
        ["Bills.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Bills.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["Bills.ListAsync ProjectId"] = "project_id=a b&c=d",
        ["Bills.ListAsync PurchaseOrderId"] = "purchaseorder_id=a b&c=d",
        ["Bills.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["Bills.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["Bills.ListAsync Status"] = "status=void",
        ["Bills.ListAsync VendorId"] = "vendor_id=a b&c=d",
        ["Bills.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["ChartOfAccounts.ListAsync filterBy"] = "filter_by=a b&c=d instead of filter_by=AccountType.All",
        ["ChartOfAccounts.ListAsync lastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["ChartOfAccounts.ListTransactionsAsync Amount"] = "amount=12.5",
        ["ChartOfAccounts.ListTransactionsAsync AmountFrom"] = "amount_greater_equals=12.5",
        ["ChartOfAccounts.ListTransactionsAsync AmountTo"] = "amount_less_equals=12.5",
        ["ChartOfAccounts.ListTransactionsAsync Date"] = "date=2026-01-02",
        ["ChartOfAccounts.ListTransactionsAsync DateFrom"] = "date_start=2026-01-02",
        ["ChartOfAccounts.ListTransactionsAsync DateTo"] = "date_end=2026-01-02",
        ["ChartOfAccounts.ListTransactionsAsync FilterBy"] = "filter_by=a b&c=d",
        ["ChartOfAccounts.ListTransactionsAsync SortColumn"] = "sort_column=a b&c=d",
        ["ChartOfAccounts.ListTransactionsAsync TransactionType"] = "transaction_type=a b&c=d",
        ["Contacts.ListAsync ContactName"] = "contact_name=a b&c=d",
        ["Contacts.ListAsync Descending"] = "sort_order=D instead of sort_order=A",
        ["Contacts.ListAsync LastModifiedAfter"] = "sort_column=last_modified_time&sort_order=D",
        ["Contacts.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Contacts.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=A",
        ["Contacts.ListAsync Status"] = "filter_by=Status.Inactive",
        ["Contacts.ListAsync Type"] = "contact_type=vendor",
        ["Contacts.ListUnusedRetainersAsync currencyId"] = "currency_id=7",
        ["Contacts.SendEmailAsync sendCustomerStatement"] = "send_customer_statement=true",
        ["Contacts.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["CreditNotes.CreateAsync invoiceId"] = "invoice_id=7",
        ["CreditNotes.ListAsync CreditNoteNumber"] = "creditnote_number=a b&c=d",
        ["CreditNotes.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["CreditNotes.ListAsync Date"] = "date=2026-01-02",
        ["CreditNotes.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["CreditNotes.ListAsync ItemId"] = "item_id=a b&c=d",
        ["CreditNotes.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["CreditNotes.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["CreditNotes.ListAsync SearchText"] = "search_text=a b&c=d",
        ["CreditNotes.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["CreditNotes.ListAsync Status"] = "status=void",
        ["CreditNotes.RejectAsync reason"] = "reason=a b&c=d",
        ["CreditNotes.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Currencies.ListExchangeRatesAsync from"] = "from_date=2026-01-02",
        ["CurrencyAdjustments.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["CurrencyAdjustments.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["CurrencyAdjustments.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["CustomModules.DeleteModuleAsync evenWithRecords"] = "force_delete=true",
        ["CustomModules.ListAsync CustomViewId"] = "customview_id=a b&c=d",
        ["CustomModules.ListAsync Descending"] = "sort_order=D instead of sort_order=A",
        ["CustomModules.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["CustomModules.ListAsync SearchText"] = "search_text=a b&c=d",
        ["CustomModules.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=A",
        ["CustomerPayments.ListAsync Amount"] = "amount=12.5",
        ["CustomerPayments.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["CustomerPayments.ListAsync Date"] = "date=2026-01-02",
        ["CustomerPayments.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["CustomerPayments.ListAsync PaymentMode"] = "payment_mode=a b&c=d",
        ["CustomerPayments.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["CustomerPayments.ListAsync SearchText"] = "search_text=a b&c=d",
        ["CustomerPayments.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["CustomerPayments.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["DeliveryChallans.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["DeliveryChallans.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["DeliveryChallans.ListAsync SearchText"] = "search_text=a b&c=d",
        ["DeliveryChallans.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["DeliveryChallans.ListAsync Status"] = "status=void",
        ["Emails.GetContentAsync emailTemplateId"] = "email_template_id=7",
        ["Estimates.CreateAsync send"] = "send=true",
        ["Estimates.GetEmailAsync emailTemplateId"] = "email_template_id=7",
        ["Estimates.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["Estimates.ListAsync Date"] = "date=2026-01-02",
        ["Estimates.ListAsync EstimateNumber"] = "estimate_number=a b&c=d",
        ["Estimates.ListAsync ExpiryFrom"] = "expiry_date_start=2026-01-02",
        ["Estimates.ListAsync ExpiryUntil"] = "expiry_date_end=2026-01-02",
        ["Estimates.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Estimates.ListAsync ItemId"] = "item_id=a b&c=d",
        ["Estimates.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["Estimates.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["Estimates.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Estimates.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["Estimates.ListAsync Status"] = "status=viewed",
        ["Estimates.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Expenses.ListAsync filterBy"] = "filter_by=a b&c=d",
        ["Expenses.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["FixedAssets.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["FixedAssets.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["Invoices.CreateAsync send"] = "send=true",
        ["Invoices.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["Invoices.ListAsync DateFrom"] = "date_start=2026-01-02",
        ["Invoices.ListAsync DateUntil"] = "date_end=2026-01-02",
        ["Invoices.ListAsync DueFrom"] = "due_date_start=2026-01-02",
        ["Invoices.ListAsync DueUntil"] = "due_date_end=2026-01-02",
        ["Invoices.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Invoices.ListAsync InvoiceNumber"] = "invoice_number=a b&c=d",
        ["Invoices.ListAsync ItemId"] = "item_id=a b&c=d",
        ["Invoices.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["Invoices.ListAsync RecurringInvoiceId"] = "recurring_invoice_id=a b&c=d",
        ["Invoices.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["Invoices.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Invoices.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["Invoices.ListAsync Status"] = "status=void",
        ["Invoices.RejectAsync reason"] = "reason=a b&c=d",
        ["Invoices.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Items.ListAsync filterBy"] = "filter_by=a b&c=d instead of filter_by=Status.All",
        ["Items.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Journals.GetOfTransactionAsync reportBasis"] = "report_basis=a b&c=d",
        ["Journals.ListAsync AccountId"] = "account_id=a b&c=d",
        ["Journals.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["Journals.ListAsync Date"] = "date=2026-01-02",
        ["Journals.ListAsync DateFrom"] = "date_start=2026-01-02",
        ["Journals.ListAsync DateTo"] = "date_end=2026-01-02",
        ["Journals.ListAsync EntryNumber"] = "entry_number=a b&c=d",
        ["Journals.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Journals.ListAsync JournalType"] = "journal_type=cash",
        ["Journals.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["Journals.ListAsync Notes"] = "notes=a b&c=d",
        ["Journals.ListAsync ProjectId"] = "project_id=a b&c=d",
        ["Journals.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["Journals.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Journals.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["Journals.ListAsync Status"] = "status=submitted",
        ["Journals.ListAsync Total"] = "total=12.5",
        ["Journals.ListAsync VendorId"] = "vendor_id=a b&c=d",
        ["Journals.RejectAsync reason"] = "reason=a b&c=d",
        ["Journals.ReverseAsync isScheduled"] = "is_reversal_scheduled=true instead of is_reversal_scheduled=false",
        ["Mail.SendLetterAsync contactPersonId"] = "contact_person_id=7",
        ["Many.CreateFromProjectsAsync invoiceNumber"] = "invoice_number=a b&c=d",
        ["Many.MarkVoidAsync unmapSalesOrders"] = "unmap_salesorder=true",
        ["OpeningBalances.ListTransactionsAsync date"] = "opening_balance_date=2026-01-02",
        ["OpeningBalances.WriteOffAsync date"] = "writeoff_date=2026-01-02",
        ["OpeningBalances.WriteOffAsync reason"] = "reason=a b&c=d",
        ["Organizations.ListOfUserAsync email"] = "email=a b&c=d",
        ["Payments.GetLinkAsync isPublic"] = "link_type=public instead of link_type=private",
        ["PriceLists.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["PriceLists.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Projects.CloneAsync description"] = "\"description\":\"a b\\u0026c=d\"",
        ["Projects.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["Projects.ListAsync SortColumn"] = "sort_column=a b&c=d",
        ["Projects.ListAsync Status"] = "filter_by=Status.Inactive instead of filter_by=Status.All",
        ["Projects.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["PurchaseOrders.ListAsync DateFrom"] = "date_start=2026-01-02",
        ["PurchaseOrders.ListAsync DateTo"] = "date_end=2026-01-02",
        ["PurchaseOrders.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["PurchaseOrders.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["PurchaseOrders.ListAsync PurchaseOrderNumber"] = "purchaseorder_number=a b&c=d",
        ["PurchaseOrders.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["PurchaseOrders.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["PurchaseOrders.ListAsync Status"] = "status=rejected",
        ["PurchaseOrders.ListAsync VendorId"] = "vendor_id=a b&c=d",
        ["PurchaseOrders.SendEmailAsync sendAttachment"] = "send_attachment=true",
        ["PurchaseOrders.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Recurring.ListAsync AccountId"] = "account_id=a b&c=d",
        ["Recurring.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Recurring.ListAsync SortColumn"] = "sort_column=a b&c=d",
        ["RecurringBills.ListAsync EndDate"] = "end_date=2026-01-02",
        ["RecurringBills.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["RecurringBills.ListAsync RecurrenceName"] = "recurrence_name=a b&c=d",
        ["RecurringBills.ListAsync StartDate"] = "start_date=2026-01-02",
        ["RecurringBills.ListAsync Status"] = "status=stopped",
        ["RecurringBills.ListAsync VendorId"] = "vendor_id=a b&c=d",
        ["RecurringBills.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["RecurringExpenses.ListAsync AccountId"] = "account_id=a b&c=d",
        ["RecurringExpenses.ListAsync Amount"] = "amount=12.5",
        ["RecurringExpenses.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["RecurringExpenses.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["RecurringExpenses.ListAsync LastCreatedDate"] = "last_created_date=2026-01-02",
        ["RecurringExpenses.ListAsync NextExpenseDate"] = "next_expense_date=2026-01-02",
        ["RecurringExpenses.ListAsync RecurrenceName"] = "recurrence_name=a b&c=d",
        ["RecurringExpenses.ListAsync SearchText"] = "search_text=a b&c=d",
        ["RecurringExpenses.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["RecurringExpenses.ListAsync Status"] = "status=stopped",
        ["RecurringExpenses.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["RecurringInvoices.DeleteBankAccountAsync alsoOfCustomer"] = "can_delete_in_customer=true",
        ["RecurringInvoices.DeleteCardAsync alsoOfCustomer"] = "can_delete_in_customer=true",
        ["RecurringInvoices.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["RecurringInvoices.ListAsync EndDate"] = "end_date=2026-01-02",
        ["RecurringInvoices.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["RecurringInvoices.ListAsync ItemId"] = "item_id=a b&c=d",
        ["RecurringInvoices.ListAsync RecurrenceName"] = "recurrence_name=a b&c=d",
        ["RecurringInvoices.ListAsync SearchText"] = "search_text=a b&c=d",
        ["RecurringInvoices.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["RecurringInvoices.ListAsync StartDate"] = "start_date=2026-01-02",
        ["RecurringInvoices.ListAsync Status"] = "status=stopped",
        ["RecurringInvoices.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["Refunds.ListAllAsync customerId"] = "customer_id=7",
        ["Registers.GetBudgetAsync CashBased"] = "cash_based=true",
        ["Registers.GetBudgetAsync FilterBy"] = "filter_by=a b&c=d",
        ["Registers.GetBudgetAsync From"] = "from_date=2026-01-02",
        ["Registers.GetBudgetAsync To"] = "to_date=2026-01-02",
        ["Registers.GetBudgetAsync budgetId"] = "budget_id=7",
        ["Registers.GetTransactionsAsync CashBased"] = "cash_based=true",
        ["Registers.GetTransactionsAsync FilterBy"] = "filter_by=a b&c=d",
        ["Registers.GetTransactionsAsync From"] = "from_date=2026-01-02",
        ["Registers.GetTransactionsAsync To"] = "to_date=2026-01-02",
        ["RetainerInvoices.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["RetainerInvoices.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["RetainerInvoices.MarkDraftAsync reason"] = "reason=a b&c=d",
        ["RetainerInvoices.SendEmailAsync sendCustomerStatement"] = "send_customer_statement=true",
        ["SalesOrders.GetListPdfAsync CustomerId"] = "customer_id=a b&c=d",
        ["SalesOrders.GetListPdfAsync Date"] = "date=2026-01-02",
        ["SalesOrders.GetListPdfAsync FilterBy"] = "filter_by=a b&c=d",
        ["SalesOrders.GetListPdfAsync ItemId"] = "item_id=a b&c=d",
        ["SalesOrders.GetListPdfAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["SalesOrders.GetListPdfAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["SalesOrders.GetListPdfAsync SalesOrderNumber"] = "salesorder_number=a b&c=d",
        ["SalesOrders.GetListPdfAsync SalespersonId"] = "salesperson_id=a b&c=d",
        ["SalesOrders.GetListPdfAsync SearchText"] = "search_text=a b&c=d",
        ["SalesOrders.GetListPdfAsync ShipmentDate"] = "shipment_date=2026-01-02",
        ["SalesOrders.GetListPdfAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["SalesOrders.GetListPdfAsync Status"] = "status=void",
        ["SalesOrders.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["SalesOrders.ListAsync Date"] = "date=2026-01-02",
        ["SalesOrders.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["SalesOrders.ListAsync ItemId"] = "item_id=a b&c=d",
        ["SalesOrders.ListAsync LastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["SalesOrders.ListAsync ReferenceNumber"] = "reference_number=a b&c=d",
        ["SalesOrders.ListAsync SalesOrderNumber"] = "salesorder_number=a b&c=d",
        ["SalesOrders.ListAsync SalespersonId"] = "salesperson_id=a b&c=d",
        ["SalesOrders.ListAsync SearchText"] = "search_text=a b&c=d",
        ["SalesOrders.ListAsync ShipmentDate"] = "shipment_date=2026-01-02",
        ["SalesOrders.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["SalesOrders.ListAsync Status"] = "status=void",
        ["SalesOrders.MarkVoidAsync reason"] = "\"reason\":\"a b\\u0026c=d\" instead of ",
        ["SalesOrders.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
        ["SalesReceipts.CreateAsync canSendInMail"] = "can_send_in_mail=true",
        ["SalesReceipts.ListAsync CustomerId"] = "customer_id=a b&c=d",
        ["SalesReceipts.ListAsync Date"] = "date=2026-01-02",
        ["SalesReceipts.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["SalesReceipts.ListAsync ItemName"] = "item_name=a b&c=d",
        ["SalesReceipts.ListAsync ReceiptNumber"] = "receipt_number=a b&c=d",
        ["SalesReceipts.ListAsync SortColumn"] = "sort_column=a b&c=d",
        ["SalesReceipts.ListAsync Total"] = "total=12.5",
        ["SalesReceipts.SendEmailAsync attachPdf"] = "attach_pdf=true",
        ["Statements.GetEmailAsync from"] = "start_date=2026-01-02",
        ["Statements.GetEmailAsync until"] = "end_date=2026-01-02",
        ["Statements.SendEmailAsync from"] = "start_date=2026-01-02",
        ["Statements.SendEmailAsync until"] = "end_date=2026-01-02",
        ["Tasks.ListAsync ContactId"] = "contact_id=a b&c=d",
        ["Tasks.ListAsync DateFrom"] = "date_start=2026-01-02",
        ["Tasks.ListAsync DateTo"] = "date_end=2026-01-02",
        ["Tasks.ListAsync EntityId"] = "entity_id=a b&c=d",
        ["Tasks.ListAsync EntityType"] = "entity_type=a b&c=d",
        ["Tasks.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["Tasks.ListAsync IsOverdue"] = "is_overdue=true",
        ["Tasks.ListAsync OwnerId"] = "owner_id=a b&c=d",
        ["Tasks.ListAsync Priority"] = "priority=a b&c=d",
        ["Tasks.ListAsync SearchText"] = "search_text=a b&c=d",
        ["Tasks.ListAsync SortColumn"] = "sort_column=a b&c=d",
        ["Tasks.ListAsync Status"] = "status=a b&c=d",
        ["Tasks.ListAsync TaskNumber"] = "task_number=a b&c=d",
        ["Tasks.ListAsync Title"] = "title=a b&c=d",
        ["TimeEntries.ListAsync FilterBy"] = "filter_by=a b&c=d",
        ["TimeEntries.ListAsync From"] = "from_date=2026-01-02",
        ["TimeEntries.ListAsync ProjectId"] = "project_id=a b&c=d",
        ["TimeEntries.ListAsync SortColumn"] = "sort_column=a b&c=d&sort_order=D",
        ["TimeEntries.ListAsync To"] = "to_date=2026-01-02",
        ["TimeEntries.ListAsync UserId"] = "user_id=a b&c=d",
        ["TransactionLocks.DeleteAsync reason"] = "\"reason\":\"a b\\u0026c=d\" instead of ",
        ["Users.ListAsync filterBy"] = "filter_by=a b&c=d",
        ["VendorCredits.ListAllRefundsAsync lastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["VendorCredits.ListAsync filterBy"] = "filter_by=a b&c=d",
        ["VendorCredits.ListAsync lastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["VendorPayments.ListAsync filterBy"] = "filter_by=a b&c=d",
        ["VendorPayments.ListAsync lastModifiedAfter"] = "last_modified_time=2026-01-02T03:04:05+0000",
        ["VendorPayments.SendEmailAsync sendAttachment"] = "send_attachment=true",
        ["VendorPayments.UpsertAsync createIfMissing"] = " instead of X-Upsert: true",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_one_reaches_the_wire_under_its_documented_name()
    {
        Dictionary<string, string> sent = [];
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        foreach (EveryMethodTests.Method method in EveryMethodTests.Methods(books))
        {
            foreach (ParameterInfo parameter in method.Info.GetParameters().Where(one => one.HasDefaultValue && one.ParameterType != typeof(CancellationToken)))
            {
                foreach ((string name, object? without, object with) in Values(parameter))
                {
                    string[] plain = await SentAsync(method, parameter, without), narrowed = await SentAsync(method, parameter, with);
                    string[] left = [.. plain.Except(narrowed)];
                    sent[$"{method} {name}"] = string.Join('&', narrowed.Except(plain)) + (left.Length > 0 ? " instead of " + string.Join('&', left) : "");
                }
            }
        }

        Assert.Equal(
            Documented.Select(pair => pair.Key + " → " + pair.Value).Order(StringComparer.Ordinal),
            sent.Select(pair => pair.Key + " → " + pair.Value).Order(StringComparer.Ordinal));

        async Task<string[]> SentAsync(EveryMethodTests.Method method, ParameterInfo parameter, object? value)
        {
            int before = zoho.Calls.Count;
            object?[] arguments = [.. method.Info.GetParameters().Select(one => one.Name == parameter.Name ? value
                : one.HasDefaultValue && one.ParameterType != typeof(CancellationToken) ? one.DefaultValue : EveryMethodTests.Sample(one.ParameterType, one.Name!))];
            Exception? error = await Record.ExceptionAsync(async () => await (method.Info.Invoke(method.Target, arguments) switch
            {
                Task task => task,
                var list => (Task)ReadAsync((dynamic)list!),
            }));
            Assert.True(zoho.Calls.Count == before + 1, $"{method} {parameter.Name}: {error}");
            FakeZoho.Call call = zoho.Calls[^1];
            return [.. call.Uri.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString), .. call.Headers.Where(header => header.Key.StartsWith("X-", StringComparison.Ordinal)).Select(header => header.Key + ": " + header.Value), .. call.Body.Trim('{', '}').Split(',')];
        }
    }

    [Fact]
    public async Task A_moment_before_or_after_all_others_is_one_that_can_be_said()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"purchaseorders":[]}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), EveryMethodTests.Fast);
        await books.PurchaseOrders.ListAsync(new() { LastModifiedAfter = Instant.MinValue, DateFrom = LocalDate.MinIsoValue, DateTo = LocalDate.MaxIsoValue }, Token).CountAsync(Token);
        Assert.StartsWith("?last_modified_time=1970-01-01T00:00:00+0000&date_start=1970-01-01&date_end=9999-12-31&", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query), StringComparison.Ordinal);
        await books.PurchaseOrders.ListAsync(new() { LastModifiedAfter = Instant.MaxValue }, Token).CountAsync(Token);
        Assert.StartsWith("?last_modified_time=9999-12-31T23:59:59+0000&", Uri.UnescapeDataString(zoho.Calls[^1].Uri.Query), StringComparison.Ordinal);
    }

    private static async Task ReadAsync<T>(ZohoList<T> list) => await list.CountAsync(Token);

    // A filter is made of what may be left out of it; which way to sort is said of a column.
    internal static IEnumerable<(string Name, object? Without, object With)> Values(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(bool))
            return [(parameter.Name!, parameter.DefaultValue, !(bool)parameter.DefaultValue!)];
        if (!type.IsClass || type == typeof(string) || type.GetConstructor(Type.EmptyTypes) is null)
            return [(parameter.Name!, null, type == typeof(string) && parameter.Name!.EndsWith("Id", StringComparison.Ordinal) ? "7" : Value(type))];
        return type.GetProperties().Where(property => property.CanWrite).Select(property =>
        {
            object without = Activator.CreateInstance(type)!, with = Activator.CreateInstance(type)!;
            if (property.Name == "Descending")
                Array.ForEach([without, with], filter => type.GetProperty("SortColumn")!.SetValue(filter, "name"));
            property.SetValue(with, Value(property.PropertyType));
            return (property.Name, (object?)without, with);
        });
    }

    private static object Value(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.Namespace == "ZohoBooks.Client" && plain.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(one => one.PropertyType == plain).MaxBy(one => one.Name, StringComparer.Ordinal) is { } named)
            return named.GetValue(null)!;
        return plain == typeof(bool) ? true
            : plain == typeof(string) ? "a b&c=d"
            : plain == typeof(decimal) ? 12.5m
            : plain == typeof(Instant) ? Instant.FromUtc(2026, 1, 2, 3, 4, 5)
            : plain == typeof(LocalDate) ? new LocalDate(2026, 1, 2)
            : throw new InvalidOperationException("The test does not know a value for " + type.Name + ".");
    }
}
