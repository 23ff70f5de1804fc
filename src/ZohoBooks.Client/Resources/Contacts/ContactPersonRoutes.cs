namespace ZohoBooks.Client;

internal static class ContactPersonRoutes
{
    public static readonly RouteTable Table = new("contacts");
    public static readonly ZohoOperation List = Table.Get("/contacts/{contact_id}/contactpersons");
    public static readonly ZohoOperation Get = Table.Get("/contacts/{contact_id}/contactpersons/{contact_person_id}");
    public static readonly ZohoOperation Create = Table.Post("/contacts/contactpersons");
    public static readonly ZohoOperation Update = Table.Put("/contacts/contactpersons/{contact_person_id}");
    public static readonly ZohoOperation Delete = Table.Delete("/contacts/contactpersons/{contact_person_id}");
    public static readonly ZohoOperation MarkPrimary = Table.Post("/contacts/contactpersons/{contact_person_id}/primary");
    public static readonly ZohoOperation InviteToPortal = Table.Post("/contacts/contactpersons/{contact_person_id}/portal/invite");
    public static readonly ZohoOperation InviteAgain = Table.Post("/contacts/contactpersons/{contact_person_id}/portal/invite/resend");
    public static readonly ZohoOperation EnableSms = Table.Post("/contacts/contactpersons/{contact_person_id}/sms/enable");
    public static readonly ZohoOperation DisableSms = Table.Post("/contacts/contactpersons/{contact_person_id}/sms/disable");
}
