namespace ZohoBooks.Client;

internal static class ContactRoutes
{
    public static readonly RouteTable Table = new("contacts");
    public static readonly ZohoOperation List = Table.Get("/contacts");
    public static readonly ZohoOperation Get = Table.Get("/contacts/{contact_id}");
    public static readonly ZohoOperation Create = Table.Post("/contacts");
    public static readonly ZohoOperation Update = Table.Put("/contacts/{contact_id}");
    public static readonly ZohoOperation Upsert = Table.Put("/contacts");
    public static readonly ZohoOperation Delete = Table.Delete("/contacts/{contact_id}");
    public static readonly ZohoOperation MarkActive = Table.Post("/contacts/{contact_id}/active");
    public static readonly ZohoOperation MarkInactive = Table.Post("/contacts/{contact_id}/inactive");
    public static readonly ZohoOperation Track1099 = Table.Post("/contacts/{contact_id}/track1099");
    public static readonly ZohoOperation Untrack1099 = Table.Post("/contacts/{contact_id}/untrack1099");
    public static readonly ZohoOperation ListAddresses = Table.Get("/contacts/{contact_id}/address");
    public static readonly ZohoOperation AddAddress = Table.Post("/contacts/{contact_id}/address");
    public static readonly ZohoOperation UpdateAddress = Table.Put("/contacts/{contact_id}/address/{address_id}");
    public static readonly ZohoOperation DeleteAddress = Table.Delete("/contacts/{contact_id}/address/{address_id}");
    public static readonly ZohoOperation MarkAddressAsBilling = Table.Post("/contacts/{contact_id}/address/{address_id}/markasbilling");
    public static readonly ZohoOperation MarkAddressAsShipping = Table.Post("/contacts/{contact_id}/address/{address_id}/markasshipping");
    public static readonly ZohoOperation DeleteTag = Table.Delete("/contacts/{contact_id}/tags/{tag_id}");
    public static readonly ZohoOperation GetDocument = Table.Get("/contacts/{contact_id}/documents/{document_id}");
    public static readonly ZohoOperation DeleteDocument = Table.Delete("/contacts/{contact_id}/documents/{document_id}");
    public static readonly ZohoOperation ListComments = Table.Get("/contacts/{contact_id}/comments");
    public static readonly ZohoOperation AddComment = Table.Post("/contacts/{contact_id}/comments");
    public static readonly ZohoOperation DeleteComment = Table.Delete("/contacts/{contact_id}/comments/{comment_id}");
    public static readonly ZohoOperation DeleteMany = Table.Delete("/contacts");
    public static readonly ZohoOperation AssignOwner = Table.Post("/contacts/{contact_id}/owner");
    public static readonly ZohoOperation AssignOwnerToMany = Table.Post("/contacts/owner");
    public static readonly ZohoOperation TrackMany1099 = Table.Post("/contacts/track1099");
    public static readonly ZohoOperation VerifyAddress = Table.Post("/contacts/{contact_id}/address/{address_id}/verify");
    public static readonly ZohoOperation EnablePortal = Table.Post("/contacts/{contact_id}/portal/enable");
    public static readonly ZohoOperation DisablePortal = Table.Post("/contacts/{contact_id}/portal/disable");
    public static readonly ZohoOperation EnableReminders = Table.Post("/contacts/{contact_id}/paymentreminder/enable");
    public static readonly ZohoOperation DisableReminders = Table.Post("/contacts/{contact_id}/paymentreminder/disable");
    public static readonly ZohoOperation GetStatementEmail = Table.Get("/contacts/{contact_id}/statements/email");
    public static readonly ZohoOperation SendStatementEmail = Table.Post("/contacts/{contact_id}/statements/email");
    public static readonly ZohoOperation SendEmail = Table.Post("/contacts/{contact_id}/email");
    public static readonly ZohoOperation ListUnusedRetainers = Table.Get("/contacts/{contact_id}/receivables/unusedretainerpayments");
    public static readonly ZohoOperation AddBankAccount = Table.Post("/contacts/{contact_id}/bankaccount");
    public static readonly ZohoOperation UpdateBankAccount = Table.Put("/contacts/{contact_id}/bankaccount/{bank_account_id}");
    public static readonly ZohoOperation DeleteBankAccount = Table.Delete("/contacts/{contact_id}/bankaccount/{bank_account_id}");
    public static readonly ZohoOperation ApproveBankAccount = Table.Post("/contacts/{contact_id}/bankaccount/{bank_account_id}/approve");
    public static readonly ZohoOperation DeclineBankAccount = Table.Post("/contacts/{contact_id}/bankaccount/{bank_account_id}/decline");
    public static readonly ZohoOperation VerifyBankAccount = Table.Post("/contacts/{contact_id}/bankaccount/{bank_account_id}/verify");
    public static readonly ZohoOperation DeleteCard = Table.Delete("/contacts/{contact_id}/card/{card_id}");
    public static readonly ZohoOperation VerifyEInvoicing = Table.Post("/contacts/{contact_id}/einvoice/verify");
}
