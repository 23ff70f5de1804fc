using Routes = ZohoBooks.Client.ExpenseRoutes;

namespace ZohoBooks.Client;

internal sealed class ExpensesOperations(ApiSender sender) : IExpenses
{
    private Records<ExpenseEnvelope, Expense, ExpenseInput> Records => field ??=
        new(sender, "expense_id", ExpensesJson.Default.ExpenseEnvelope, static envelope => envelope.Expense,
            ExpensesJson.Default.ExpenseInput);

    public IAttachments Receipts { get; } =
        new AttachmentsOperations(sender, "expense_id", "receipt", Routes.GetReceipt, Routes.AddReceipt, Routes.DeleteReceipt);

    public IEmployees Employees => field ??= new EmployeesOperations(sender);

    public ZohoList<Expense> ListAsync(string? filterBy, CancellationToken cancellationToken) => PagedList.Create<ExpenseList, Expense>(
        sender,
        () => Routes.List.Request().Query("filter_by", filterBy),
        ExpensesJson.Default.ExpenseList,
        static row => row.ExpenseId,
        cancellationToken);

    public Task<Expense> GetAsync(string expenseId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, expenseId, nameof(expenseId), cancellationToken);

    public Task<Expense> CreateAsync(ExpenseInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new expense")
            .Text(input.AccountId, nameof(ExpenseInput.AccountId))
            .Text(input.PaidThroughAccountId, nameof(ExpenseInput.PaidThroughAccountId))
            .Value(input.Date, nameof(ExpenseInput.Date))
            .Value(input.Amount, nameof(ExpenseInput.Amount))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Expense> UpdateAsync(string expenseId, ExpenseInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, expenseId, nameof(expenseId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task<Expense> UpsertAsync(UniqueField key, ExpenseInput input, bool createIfMissing, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            key.AddTo(Routes.Upsert.Request(), createIfMissing),
            Required.NotNull(input, nameof(input)),
            input.AddsNoRows && key.StandsIn(input.CustomFields),
            cancellationToken,
            made => key.IsNotThatOf(made.CustomFields, made.AdditionalMembers, key.StandsIn(input.CustomFields)));

    public Task DeleteAsync(string expenseId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, expenseId, nameof(expenseId), cancellationToken);

    public ZohoList<Comment> ListCommentsAsync(string expenseId, CancellationToken cancellationToken) =>
        CommentsOperations.List(sender, Routes.ListComments, "expense_id", expenseId, nameof(expenseId), cancellationToken);

    public Task AddAttachmentAsync(string expenseId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, expenseId, nameof(expenseId)), "attachment", file, cancellationToken);
}
