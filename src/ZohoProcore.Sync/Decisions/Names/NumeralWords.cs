namespace ZohoProcore.Sync;

/// <summary>Words that count or number: digits, Roman numerals, numbers written out. They tell firms, phases and branches apart.</summary>
internal static class NumeralWords
{
    private static readonly HashSet<char> Roman = new("ivxlcdm".ToCharArray());
    private static readonly HashSet<char> Han = new("〇零一二三四五六七八九十百千万億壱弐参壹贰貳叁參肆伍陆陸柒捌玖拾兩两".ToCharArray());

    // In the languages of the countries that Zoho serves, as far as they are no other words there.
    private static readonly HashSet<string> Written = new(
        Text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static bool Contains(string word) =>
        Written.Contains(word) || word.Any(char.IsDigit) || word.All(c => Han.Contains(c)) || IsRoman(word);

    // Thousands, hundreds, tens and ones, each as they are written.
    private static bool IsRoman(string word)
    {
        if (!word.All(c => Roman.Contains(c)))
        {
            return false;
        }

        var at = 0;
        Digits(word, ref at, 'm', ' ', ' ');
        Digits(word, ref at, 'c', 'd', 'm');
        Digits(word, ref at, 'x', 'l', 'c');
        Digits(word, ref at, 'i', 'v', 'x');
        return at == word.Length;
    }

    private static void Digits(string word, ref int at, char one, char five, char ten)
    {
        bool IsAt(int place, char letter) => place < word.Length && word[place] == letter;
        if (IsAt(at, one) && (IsAt(at + 1, ten) || IsAt(at + 1, five)))
        {
            at += 2;
            return;
        }

        at += IsAt(at, five) ? 1 : 0;
        for (var i = 0; i < 3 && IsAt(at, one); i++)
        {
            at++;
        }
    }

    private static string Text => """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million half quarter double triple
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
        seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth primary
        secondary tertiary
        uno dos tres cuatro cinco seis siete ocho nueve diez once doce primero primera segundo segunda tercero tercera
        deux trois quatre cinq sept huit neuf dix onze douze premier premiere deuxieme troisieme
        eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf erste zweite dritte vierte
        due tre quattro cinque sei sette otto nove dieci primo prima secondo seconda terzo terza
        een twee drie vijf zes zeven negen tien eerste tweede derde
        dois duas quatro oito dez primeiro primeira terceiro terceira
        """;
}
