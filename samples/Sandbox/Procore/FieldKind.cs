namespace Sandbox;

/// <summary>The JSON type that Procore documents for a writable field.</summary>
internal enum FieldKind
{
    Text,
    Integer,
    Decimal,
    Flag,
    Date,
    Choice,
    IntegerList,
    TextList,
    Object,
}
