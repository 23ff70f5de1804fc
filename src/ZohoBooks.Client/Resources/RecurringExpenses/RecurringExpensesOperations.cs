using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RecurringExpenseRoutes;

namespace ZohoBooks.Client;

internal sealed class RecurringExpensesOperations(ApiSender sender) : IRecurringExpenses
{
    private Records<RecurringExpenseEnvelope, RecurringExpense, RecurringExpenseInput> Records => field ??=
        new(sender, "recurring_expense_id", RecurringExpensesJson.Default.RecurringExpenseEnvelope,
            static envelope => envelope.RecurringExpense, RecurringExpensesJson.Default.RecurringExpenseInput);

    public ZohoList<RecurringExpense> ListAsync(RecurringExpenseFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<RecurringExpenseList, RecurringExpense>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            RecurringExpensesJson.Default.RecurringExpenseList,
            static row => row.RecurringExpenseId,
            cancellationToken,
            new RowCheck<RecurringExpense>()
                .Is(filter?.AccountId, static row => row.AccountId)
                .Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<RecurringExpense> GetAsync(string recurringExpenseId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, recurringExpenseId, nameof(recurringExpenseId), cancellationToken);

    public Task CreateAsync(RecurringExpenseInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new recurring expense")
            .Text(input.RecurrenceName, nameof(RecurringExpenseInput.RecurrenceName))
            .Text(input.AccountId, nameof(RecurringExpenseInput.AccountId))
            .Value(input.Amount, nameof(RecurringExpenseInput.Amount))
            .Value(input.StartDate, nameof(RecurringExpenseInput.StartDate))
            .Value(input.RecurrenceFrequency, nameof(RecurringExpenseInput.RecurrenceFrequency))
            .Value(input.RepeatEvery, nameof(RecurringExpenseInput.RepeatEvery))
            .Check(nameof(input));
        return sender.DoAsync(
            Routes.Create.Request().Json(input, RecurringExpensesJson.Default.RecurringExpenseInput), cancellationToken);
    }

    public Task UpdateAsync(string recurringExpenseId, RecurringExpenseInput input, CancellationToken cancellationToken)
    {
        ApiRequest request = Records.One(Routes.Update, recurringExpenseId, nameof(recurringExpenseId))
            .Json(Required.NotNull(input, nameof(input)), RecurringExpensesJson.Default.RecurringExpenseInput);
        return sender.DoAsync(input.AddsNoRows ? request.Repeatable() : request, cancellationToken);
    }

    public Task DeleteAsync(string recurringExpenseId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, recurringExpenseId, nameof(recurringExpenseId), cancellationToken);

    public Task StopAsync(string recurringExpenseId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Stop, recurringExpenseId, nameof(recurringExpenseId), cancellationToken);

    public Task ResumeAsync(string recurringExpenseId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Resume, recurringExpenseId, nameof(recurringExpenseId), cancellationToken);

    public ZohoList<Comment> ListCommentsAsync(string recurringExpenseId, CancellationToken cancellationToken) =>
        CommentsOperations.List(
            sender, Routes.ListComments, "recurring_expense_id", recurringExpenseId, nameof(recurringExpenseId), cancellationToken);

    public ZohoList<MadeExpense> ListExpensesAsync(string recurringExpenseId, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListExpenses, recurringExpenseId, nameof(recurringExpenseId)).Dispose();
        return PagedList.Create<MadeExpenseList, MadeExpense>(
            sender, () => Records.One(Routes.ListExpenses, recurringExpenseId, nameof(recurringExpenseId)),
            RecurringExpensesJson.Default.MadeExpenseList, static row => row.ExpenseId, cancellationToken);
    }

    public Task UpsertAsync(UniqueField key, RecurringExpenseInput input, bool createIfMissing, CancellationToken cancellationToken)
    {
        ApiRequest request = key.AddTo(Routes.Upsert.Request(), createIfMissing)
            .Json(Required.NotNull(input, nameof(input)), RecurringExpensesJson.Default.RecurringExpenseInput);
        return sender.DoAsync(input.AddsNoRows && key.StandsIn(input.CustomFields) ? request.Repeatable() : request, cancellationToken);
    }
}
