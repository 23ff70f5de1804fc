using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.ContactRoutes;

namespace ZohoBooks.Client;

internal sealed class ContactBankAccountsOperations(ApiSender sender) : IContactBankAccounts
{
    public Task AddAsync(string contactId, ContactBankAccountInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Of(Routes.AddBankAccount, contactId)
                .Json(Required.NotNull(input, nameof(input)), ContactsJson.Default.ContactBankAccountInput)
                .Secret(input.AccountNumber.GetValueOrDefault(null)),
            cancellationToken);

    public Task UpdateAsync(string contactId, string bankAccountId, ContactBankAccountInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.UpdateBankAccount, contactId, bankAccountId)
                .Json(Required.NotNull(input, nameof(input)), ContactsJson.Default.ContactBankAccountInput)
                .Secret(input.AccountNumber.GetValueOrDefault(null))
                .Repeatable(),
            cancellationToken);

    public Task DeleteAsync(string contactId, string bankAccountId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeleteBankAccount, contactId, bankAccountId), cancellationToken);

    public Task ApproveAsync(string contactId, string bankAccountId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.ApproveBankAccount, contactId, bankAccountId), cancellationToken);

    public Task DeclineAsync(string contactId, string bankAccountId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.DeclineBankAccount, contactId, bankAccountId), cancellationToken);

    public Task VerifyAsync(
        string contactId, string bankAccountId, long firstAmount, long secondAmount, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.VerifyBankAccount, contactId, bankAccountId)
                .Query("first_deposit_amount", firstAmount)
                .Query("second_deposit_amount", secondAmount),
            cancellationToken);

    private static ApiRequest Of(ZohoOperation operation, string contactId) =>
        operation.Request().Id("contact_id", contactId, nameof(contactId));

    private static ApiRequest One(ZohoOperation operation, string contactId, string bankAccountId) =>
        Of(operation, contactId).Id("bank_account_id", bankAccountId, nameof(bankAccountId));
}
